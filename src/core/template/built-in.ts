import alx from '../../../templates/alx.hbs'
import type { PrecompiledTemplate } from './template.ts'

/** The templates that come with the tool; the first is the default. */
export const builtInTemplates: readonly PrecompiledTemplate[] = [alx]
