/** Gives bundled CommonJS packages the names that they expect. */
export const banner = [
  "import {createRequire as dossierRequire} from 'node:module';",
  "import {fileURLToPath as dossierPath} from 'node:url';",
  'const require = dossierRequire(import.meta.url);',
  "const __filename = dossierPath(import.meta.url); const __dirname = dossierPath(new URL('.', import.meta.url));",
].join('\n')
