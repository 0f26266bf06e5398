import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {readChapter} from '../../src/read/index.js'
import {plainBlocks} from './plain.js'
import {preamble, writeTypst} from './writeTypst.js'

// One process of Typst's Node compiler. `typst FILE.typ OUT.pdf` sets a file of its own format; `markdown FOLDER OUT.pdf`
// reads Markdown by the same parser first; `batch FOLDER OUT` sets every file of a folder by one compiler.

const [mode, from = '', to = ''] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const fonts = ['source-serif-4', 'noto-serif'].map((name) =>
  dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
)
const compiler = NodeCompiler.create({
  workspace: from.endsWith('.typ') ? dirname(from) : from,
  fontArgs: [{fontPaths: fonts}],
})

if (mode === 'typst') writeFileSync(to, compiler.pdf({mainFileContent: readFileSync(from, 'utf8')}))
else if (mode === 'markdown') writeFileSync(to, compiler.pdf({mainFileContent: fromMarkdown(from)}))
else {
  mkdirSync(to, {recursive: true})
  for (const name of readdirSync(from).sort()) {
    writeFileSync(
      join(to, name.replace('.typ', '.pdf')),
      compiler.pdf({mainFileContent: readFileSync(join(from, name), 'utf8')}),
    )
    compiler.evictCache(10)
  }
}

function fromMarkdown(folder: string): string {
  const papers = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const language = name.includes('.ru.') ? 'ru' : 'en'
      const chapter = readChapter({file: name, language, text: readFileSync(join(folder, name), 'utf8')}).value
      const title = chapter.title.map((one) => ('text' in one ? one.text : '')).join('')
      return {language, title, blocks: plainBlocks(chapter.blocks, chapter.bodies)}
    })
  return preamble('en') + writeTypst(papers)
}
