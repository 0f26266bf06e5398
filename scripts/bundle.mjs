// Bundles the program into dist/: one file for the command line, one for its workers, and chunks that are loaded late.
import {chmodSync, readFileSync, rmSync} from 'node:fs'
import {build} from 'esbuild'

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Left outside: citeproc by its licence, the others because they find files of their own beside them. */
const external = ['citeproc', 'piscina', 'pdfjs-dist', 'pdfjs-dist/*', '@myriaddreamin/*', 'esbuild']

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
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: {DOSSIER_VERSION: JSON.stringify(version)},
  banner: {
    js: [
      "import {createRequire as dossierRequire} from 'node:module';",
      "import {fileURLToPath as dossierPath} from 'node:url';",
      'const require = dossierRequire(import.meta.url);',
      "const __filename = dossierPath(import.meta.url); const __dirname = dossierPath(new URL('.', import.meta.url));",
    ].join('\n'),
  },
})
chmodSync('dist/dossier.js', 0o755)
