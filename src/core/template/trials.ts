import apache500 from '../../../examples/apache-500.yaml'
import dstSev1 from '../../../examples/dst-sev1.yaml'
import nearMiss from '../../../examples/near-miss.yaml'
import type { Trial } from './check-render.ts'

/** The incidents that templates are tried with: a usual one, one of which every fact is known, and one of which hardly any is. */
export const trials: readonly Trial[] = [
  { name: 'examples/apache-500.yaml', text: apache500 },
  { name: 'examples/dst-sev1.yaml', text: dstSev1 },
  { name: 'examples/near-miss.yaml', text: nearMiss },
]
