// @ts-check
// Inquirer's own prompts, of which we register none: our three are in src/io/prompts. The editor alone brings along half
// a megabyte of character sets.
const none = undefined

export {
  none as checkbox,
  none as confirm,
  none as editor,
  none as expand,
  none as input,
  none as number,
  none as password,
  none as rawlist,
  none as Separator,
  none as search,
  none as select,
}
