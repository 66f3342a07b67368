// @ts-check
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadBundle } from './load-bundle.js'

/** @typedef {{ code: string, files: readonly string[] }} Module code, and the files that it is made of */

/**
 * Makes modules of the templates in a folder: `virtual:built-in-templates` lists what is there, and each template is
 * parsed and precompiled with the partials that it uses, so that the bundle needs the Handlebars runtime only.
 */
export const handlebarsTemplates = { esbuild: esbuildPlugin, vite: vitePlugin }

const project = fileURLToPath(new URL('..', import.meta.url))
const list = 'virtual:built-in-templates'
const templates = `${list}/`

/** @param {string} [folder] @returns {import('esbuild').Plugin} */
function esbuildPlugin(folder = join(project, 'templates')) {
  const load = templateModules(folder)
  return {
    name: 'handlebars-templates',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${list}`) }, ({ path }) => ({ path, namespace: 'templates' }))
      onLoad({ filter: /./, namespace: 'templates' }, async ({ path }) => {
        const { code, files } = await load(path)
        return { contents: code, loader: 'js', watchFiles: [...files], watchDirs: [folder, join(folder, 'partials')] }
      })
    },
  }
}

/** @param {string} [folder] @returns {import('vitest/config').Plugin} */
function vitePlugin(folder = join(project, 'templates')) {
  const load = templateModules(folder)
  return {
    name: 'handlebars-templates',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(list) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${list}`)) return null
      const { code, files } = await load(id.slice(1))
      for (const file of files) this.addWatchFile(file)
      return code
    },
  }
}

/** @param {string} folder @returns {(id: string) => Promise<Module>} */
function templateModules(folder) {
  /** @type {ReturnType<typeof loadCompiler> | undefined} */
  let compiler
  return async (id) => {
    if (id === list) return listModule(folder)
    if (id === `${templates}partials`) return partialsModule(folder)
    compiler ??= loadCompiler()
    const { precompileTemplate } = await compiler
    return templateModule(precompileTemplate, folder, id.slice(templates.length))
  }
}

/** What there is: the template that is used when none is named, then the others by name. @param {string} folder @returns {Promise<Module>} */
async function listModule(folder) {
  const names = (await namesIn(folder)).toSorted((a, b) => Number(b === 'alx') - Number(a === 'alx'))
  const entries = names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(templates + name)})`)
  const partials = `export const loadPartials = () => import(${JSON.stringify(`${templates}partials`)})`
  return { code: `export const templates = {\n${entries.join(',\n')}\n}\n${partials}\n`, files: [] }
}

/** @param {string} folder @returns {Promise<Module>} */
async function partialsModule(folder) {
  const partials = await readPartials(folder)
  const files = [...partials.keys()].map((name) => join(folder, 'partials', `${name}.hbs`))
  return { code: `export default ${JSON.stringify(Object.fromEntries(partials))}\n`, files }
}

/** @param {typeof import('../src/core/template/compile.ts').precompileTemplate} precompile @param {string} folder @param {string} name @returns {Promise<Module>} */
async function templateModule(precompile, folder, name) {
  const path = join(folder, `${name}.hbs`)
  const file = {
    name: name.replace(/\.html$/, ''),
    file: `templates/${name}.hbs`,
    source: await readFile(path, 'utf8'),
  }
  const format = name.endsWith('.html') ? /** @type {const} */ ('html') : undefined
  try {
    const { main, partials, ...template } = precompile({ ...file, format }, await readPartials(folder))
    const used = Object.entries(partials).map(
      ([partial, { main: code, ...rest }]) =>
        `${JSON.stringify(partial)}: { ...${JSON.stringify(rest)}, main: ${code} }`,
    )
    return {
      code: `export default { ...${JSON.stringify(template)}, main: ${main}, partials: {${used.join(',\n')}} }\n`,
      files: [path, ...Object.keys(partials).map((partial) => join(folder, 'partials', `${partial}.hbs`))],
    }
  } catch (error) {
    if (!(error instanceof Error) || !('place' in error)) throw error
    throw new Error(`${error.place}: ${error.message}`, { cause: error })
  }
}

/** @param {string} folder @returns {Promise<Map<string, { file: string, source: string }>>} */
async function readPartials(folder) {
  const names = await namesIn(join(folder, 'partials'))
  const read = names.map(async (name) => {
    const source = await readFile(join(folder, 'partials', `${name}.hbs`), 'utf8')
    return /** @type {const} */ ([name, { file: `templates/partials/${name}.hbs`, source }])
  })
  return new Map(await Promise.all(read))
}

/** @param {string} folder */
async function namesIn(folder) {
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -'.hbs'.length))
    .toSorted()
}

/** @returns {Promise<typeof import('../src/core/template/compile.ts')>} */
async function loadCompiler() {
  const entry = join(project, 'src/core/template/compile.ts')
  return loadBundle({ entryPoints: [entry] }, entry)
}
