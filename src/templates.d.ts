declare module '*.hbs' {
  import type { PrecompiledTemplate } from './core/template/template.ts'

  const template: PrecompiledTemplate
  export default template
}

declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'

  export default Handlebars
}
