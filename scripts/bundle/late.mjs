import {isAbsolute} from 'node:path'

/**
 * Files of ours that are loaded with the first call of what they export: they open packages that many builds never need,
 * since what they read before is kept. All that such a file exports must be functions.
 */
const ours = {
  'src/metrics/openFont.ts': ['openFont'],
  'src/read/bibliography/readBibtex.ts': ['readBibtex'],
  'src/read/markdown/parseMarkdown.ts': ['parseMarkdown'],
  'src/read/roster/parseCsv.ts': ['parseCsv'],
}

/** The same of parts of Node. */
const parts = {'node:child_process': ['execFileSync']}

/** What packages open at once and use in few papers, or in none: drawings, encryption, pictures, other programs. */
const theirs = [
  'node:child_process',
  '@noble/ciphers/aes',
  '@noble/hashes/sha2',
  'js-md5',
  'fontkit',
  'linebreak',
  'png-js',
  'brotli/decompress.js',
  './3rd-party/svg-to-pdfkit',
  './3rd-party/svg-to-pdfkit.js',
]

/** Both stand for a module that is not there yet: a function for each name, or an object that fetches it when it is touched. */
const names = (path, list) =>
  list
    .map(
      (name) => `export function ${name}(...all) { return require(${JSON.stringify(path)}).${name}.apply(this, all) }`,
    )
    .join('\n')
const object = (path, isModule) => `
let real
const fetch = () => (real ??= require(${JSON.stringify(path)}))
module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? ${isModule} : fetch()[key]),
  apply: (_, self, all) => Reflect.apply(fetch(), self, all),
  construct: (_, all) => Reflect.construct(fetch(), all),
})`

/** A plugin of esbuild. */
export const late = {
  name: 'late',
  setup(on) {
    on.onResolve({filter: /.*/}, async ({path, ...from}) => {
      if (from.namespace === 'late' || from.pluginData === 'late' || isAbsolute(path)) return undefined
      const loose = from.kind === 'require-call' && theirs.includes(path)
      if (path in parts && !loose) return {path, namespace: 'late', pluginData: {list: parts[path]}}
      if (!loose && !/readBibtex|parseMarkdown|parseCsv|openFont/.test(path)) return undefined
      const found = await on.resolve(path, {
        importer: from.importer,
        resolveDir: from.resolveDir,
        kind: from.kind,
        namespace: from.namespace,
        pluginData: 'late',
      })
      const known = Object.keys(ours).find((file) => found.path.endsWith(`/${file}`))
      if (!loose && !known) return undefined
      return {
        path: found.external ? path : found.path,
        namespace: 'late',
        pluginData: {list: known && ours[known], isModule: path.includes('svg-to-pdfkit')},
      }
    })
    on.onLoad({filter: /.*/, namespace: 'late'}, ({path, pluginData: {list, isModule}}) => ({
      contents: list ? names(path, list) : object(path, isModule),
      resolveDir: process.cwd(),
      loader: 'js',
    }))
  },
}

/** Schemas speak English here: the other forty languages of zod's messages stay out. */
export const oneLocale = {
  name: 'one-locale',
  setup(on) {
    on.onLoad({filter: /zod.v4.locales.index\.js$/}, () => ({
      contents: "export {default as en} from './en.js'",
      loader: 'js',
    }))
  },
}

/** pdfkit and we open fonts by the same copy of fontkit. */
export const oneFontkit = {
  name: 'one-fontkit',
  setup(on) {
    on.onResolve({filter: /^fontkit$/}, ({importer, resolveDir, kind, pluginData}) =>
      kind === 'import-statement' && pluginData !== 'fontkit'
        ? on.resolve('fontkit', {importer, resolveDir, kind: 'require-call', pluginData: 'late'})
        : undefined,
    )
  },
}
