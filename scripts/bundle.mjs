// Bundles the program into dist/: one file for the command line, one for its workers, and chunks that are loaded late.
import {chmodSync, readFileSync, rmSync} from 'node:fs'
import {build} from 'esbuild'
import {banner} from './banner.mjs'

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Left outside: citeproc by its licence, the others because they find files of their own beside them. */
const external = ['citeproc', 'piscina', 'pdfjs-dist', 'pdfjs-dist/*', '@myriaddreamin/*', 'esbuild']

/** Schemas speak English here: the other forty languages of zod's messages stay out. */
const oneLocale = {
  name: 'one-locale',
  setup(on) {
    on.onLoad({filter: /zod.v4.locales.index\.js$/}, () => ({contents: "export {default as en} from './en.js'", loader: 'js'}))
  },
}

rmSync('dist', {recursive: true, force: true})
await build({
  entryPoints: {dossier: 'src/cli/main.ts', worker: 'src/build/worker.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  plugins: [oneLocale],
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: {DOSSIER_VERSION: JSON.stringify(version)},
  banner: {js: banner},
})
chmodSync('dist/dossier.js', 0o755)
