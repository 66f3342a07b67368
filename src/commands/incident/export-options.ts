import { InvalidArgumentError, Option } from 'commander'
import { type ColumnMap, type ColumnName, columnNames } from '../../core/importers/importer.ts'

/** The options of every command that reads exports of other tools. */
export function exportOptions(): readonly Option[] {
  return [
    new Option('--as <source>', 'read exports as this source, where their shape does not tell it'),
    new Option(
      '--map <column=name>',
      `which column holds what: ${columnNames.join(', ')} (time=at,text=message)`,
    ).argParser(addColumns),
    new Option('--incident <id>', 'the incident that is meant, of an export with several'),
  ]
}

/** `time=at,text=message`; a later one is added to those before. */
function addColumns(text: string, before: ColumnMap | undefined): ColumnMap {
  const pairs = text.split(',').map((pair) => {
    const [, name = '', column = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (!isColumnName(name))
      throw new InvalidArgumentError(
        `write it as time=at,text=message; what a column can hold is ${columnNames.join(', ')}.`,
      )
    return [name, column] as const
  })
  return { ...before, ...Object.fromEntries(pairs) }
}

function isColumnName(name: string): name is ColumnName {
  return columnNames.some((known) => known === name)
}
