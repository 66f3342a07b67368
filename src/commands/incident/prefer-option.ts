import { Option } from 'commander'
import { preferences } from './claims-of-inputs.ts'

/** `--prefer`, as every command has it that reads documents. */
export function preferOption(): Option {
  return new Option('--prefer <part>', 'what holds where the body and the front matter of a document differ').choices(
    preferences,
  )
}
