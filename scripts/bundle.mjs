// Bundles the program into dist/: one script for the command line and its workers, whose parts are loaded when they are
// called, and the two small files that start it.
import {createHash} from 'node:crypto'
import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'
import {late, oneFontkit, oneLocale} from './bundle/late.mjs'

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Left outside: citeproc by its licence, the others because they find files of their own beside them. */
const external = ['citeproc', 'piscina', 'pdfjs-dist', 'pdfjs-dist/*', '@myriaddreamin/*', 'esbuild']

const entry = `
exports.run = (argv) => require('./src/cli/run.ts').run(argv)
exports.work = (errand) => require('./src/build/worker.ts').default(errand)
`

rmSync('dist', {recursive: true, force: true})
await build({
  stdin: {contents: entry, resolveDir: process.cwd(), loader: 'js'},
  outfile: 'dist/program.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // see load.mjs
  supported: {'dynamic-import': false},
  external,
  plugins: [late, oneFontkit, oneLocale],
  // names stay, so that the stack of a fault can be read
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: {DOSSIER_VERSION: JSON.stringify(version), 'import.meta.url': 'dossierUrl'},
  banner: {
    js: '(function (exports, require, module, __filename, __dirname) {const dossierUrl = require("node:url").pathToFileURL(__filename).href;',
  },
  footer: {js: '})'},
})

// Letters beyond ASCII are left by esbuild in patterns alone, where an escape means the same; without them the machine
// holds the program in one byte a letter.
const program = readFileSync('dist/program.cjs', 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync('dist/program.cjs', program)

const stamp = createHash('sha256').update(program).digest('hex').slice(0, 16)
// What starts it is CommonJS, too: a thread that opens a module of the other kind sets up the machine's loader for these
// first, which takes longer than the program itself.
await build({
  entryPoints: {dossier: 'scripts/bundle/dossier.mjs', worker: 'scripts/bundle/worker.mjs'},
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  define: {STAMP: JSON.stringify(stamp), 'import.meta.dirname': '__dirname'},
})
writeFileSync('dist/package.json', '{"type": "commonjs"}\n')
chmodSync('dist/dossier.js', 0o755)
