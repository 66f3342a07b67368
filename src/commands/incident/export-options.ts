import { InvalidArgumentError, Option } from 'commander'
import { type ColumnMap, type ColumnName, columnNames, type EntryKind } from '../../core/importers/importer.ts'
import { entryKinds } from '../../core/model/records.ts'

/** The options of every command that reads exports of other tools. */
export function exportOptions(): readonly Option[] {
  return [
    new Option(
      '--as <source>',
      'read exports as this source, where their shape does not tell it; import --help names them',
    ),
    new Option(
      '--map <column=name>',
      `which column holds what: ${columnNames.join(', ')} (time=at,text=message)`,
    ).argParser(addColumns),
    new Option('--incident <id>', 'the incident that is meant, of an export with several (repeatable)').argParser(
      added<string>,
    ),
    new Option('--keep-secrets', 'keep the passwords, tokens and keys in exports, which are masked otherwise'),
    new Option('--since <time>', 'leave out entries of exports before this'),
    new Option('--until <time>', 'leave out entries of exports after this'),
    new Option(
      '--grep <pattern>',
      'keep the entries of exports that this regular expression finds (repeatable)',
    ).argParser(added<string>),
    new Option('--exclude <pattern>', 'leave out the entries of exports that it finds (repeatable)').argParser(
      added<string>,
    ),
    new Option('--only <kind>', 'keep the entries of exports of this kind, such as detection (repeatable)').argParser(
      addKind,
    ),
  ]
}

/** `time=at,text=message`; a later one is added to those before. A comma may be part of a name. */
function addColumns(text: string, before: ColumnMap | undefined): ColumnMap {
  const pairs = text.split(/,(?=\s*\w+\s*=)/).map((pair) => {
    const [, name = '', column = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (!isColumnName(name))
      throw new InvalidArgumentError(
        `write it as time=at,text=message; what a column can hold is ${columnNames.join(', ')}.`,
      )
    return [name, column] as const
  })
  return { ...before, ...Object.fromEntries(pairs) }
}

function added<Value>(value: Value, before: readonly Value[] = []): readonly Value[] {
  return [...before, value]
}

function addKind(text: string, before: readonly EntryKind[] | undefined): readonly EntryKind[] {
  const kind = entryKinds.find((known) => known === text)
  if (kind === undefined) throw new InvalidArgumentError(`the kinds are ${entryKinds.join(', ')}.`)
  return added(kind, before)
}

function isColumnName(name: string): name is ColumnName {
  return columnNames.some((known) => known === name)
}
