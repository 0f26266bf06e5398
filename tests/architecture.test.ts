import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

// The rule of the house, as ARCHITECTURE.md tells it. Change it here and there, or not at all.

const furniture = ['base', 'model', 'languages', 'theme', 'metrics']
/** In the order the text passes through them. */
const stages = ['read', 'assemble', 'annotate', 'typeset', 'paginate', 'print']
const doors = ['base', 'build', 'press']

/** What a room may open besides itself. The command line also starts the studio. */
const mayOpen: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(furniture.map((room) => [room, furniture])),
  ...Object.fromEntries(stages.map((stage, at) => [stage, [...furniture, ...stages.slice(Math.max(at - 1, 0), at)]])),
  press: furniture,
  build: [...furniture, ...stages, 'press'],
  cli: [...doors, 'studio'],
  studio: doors,
}

/** Rooms that may touch disk, clock, process and network. */
const worldly = ['build', 'press', 'cli', 'studio']

/** Every package has one home. What is not listed has none, and is not to be imported. */
const homes: Readonly<Record<string, readonly string[]>> = {
  zod: ['base'],
  'fastest-levenshtein': ['base'],
  hyphen: ['languages'],
  fontkit: ['metrics'],
  unified: ['read'],
  'remark-parse': ['read'],
  'remark-gfm': ['read'],
  'remark-directive': ['read'],
  'remark-frontmatter': ['read'],
  mdast: ['read'],
  unist: ['read'],
  'mdast-util-directive': ['read'],
  yaml: ['read'],
  'csv-parse': ['read'],
  '@retorquere/bibtex-parser': ['read'],
  handlebars: ['assemble'],
  citeproc: ['annotate'],
  pdfmake: ['typeset', 'print'],
  '@cantoo/pdf-lib': ['press'],
  'pdfjs-dist': ['press'],
  piscina: ['build'],
  chokidar: ['build'],
  commander: ['cli'],
  '@bomb.sh/tab': ['cli'],
  picocolors: ['cli'],
}

/** Parts of Node that are functions of their arguments: open to all. The rest is the world. */
const pure = ['node:buffer', 'node:crypto', 'node:path', 'node:path/posix', 'node:util', 'node:zlib']

/** Further parts of Node, with the reason. */
const grants: Readonly<Record<string, readonly string[]>> = {
  // pdfmake and citeproc are CommonJS; pdfmake collects its bytes from a stream.
  'node:module': ['typeset', 'print', 'annotate'],
  'node:stream': ['print'],
}

/** Lines. A file that has more is two files. */
const longest = 300
/** Exports by default, with the reason. */
const byDefault: Readonly<Record<string, string>> = {
  'build/worker.ts': 'piscina calls what a worker exports by default',
}

/** What reads the clock, the process or chance without an import. */
const worldlyGlobals =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.\w+|console\.\w+|fetch\(|setTimeout|setInterval)/gu

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .sort()

describe('every file keeps to its room', () => {
  for (const file of files) test(file, () => expect(trespassesOf(file)).toEqual([]))
})

describe('every room', () => {
  const rooms = [...new Set(files.map(roomOf))]
  test.each(rooms)('%s is in the plan and has a door', (room) => {
    expect(Object.keys(mayOpen)).toContain(room)
    expect(existsSync(join(src, room, 'index.ts')) || room === 'cli').toBe(true)
  })

  test('opens none that opens it in turn', () => {
    const opened = new Map(
      rooms.map((room) => [room, new Set(files.filter((file) => roomOf(file) === room).flatMap(roomsOpenedBy))]),
    )
    expect(rooms.filter((room) => reach(room, opened).has(room))).toEqual([])
  })
})

function trespassesOf(file: string): string[] {
  const source = readFileSync(join(src, file), 'utf8')
  const code = withoutComments(source)
  const targets = importsIn(code)
  return [...targets.flatMap((target) => strayImport(file, target)), ...strayWords(file, code), ...strayLength(source)]
}

function strayImport(file: string, target: string): string[] {
  const room = roomOf(file)
  if (!target.startsWith('.')) return strayPackage(room, target)
  const to = normalize(join(dirname(file), target))
  const other = roomOf(to)
  if (!target.endsWith('.js') && !target.endsWith('.json')) return [`\`${target}\` should end in \`.js\``]
  if (other === room) return []
  if (!mayOpen[room]?.includes(other)) return [`\`${room}\` may not open \`${other}\``]
  return to === join(other, 'index.js') ? [] : [`enter \`${other}\` by its index, not by \`${to}\``]
}

function strayPackage(room: string, target: string): string[] {
  if (target.startsWith('node:')) {
    const open = pure.includes(target) || worldly.includes(room) || grants[target]?.includes(room)
    return open ? [] : [`only ${worldly.join(', ')} may import \`${target}\``]
  }
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  const home = homes[name]
  if (!home) return [`\`${name}\` has no home: give it one in tests/architecture.test.ts and ARCHITECTURE.md`]
  return home.includes(room) ? [] : [`only ${home.join(', ')} may import \`${name}\``]
}

function strayWords(file: string, code: string): string[] {
  const room = roomOf(file)
  const globals = worldly.includes(room)
    ? []
    : [...code.matchAll(worldlyGlobals)].map(([word]) => `\`${room}\` may not touch \`${word}\``)
  const loose = /(?:[\w)\]?]:|<|\bas|\|)\s*any\b(?!\s*[(.:?])/u.test(code) ? ['`any` is no type'] : []
  const standard =
    /^export default\b/mu.test(code) && !byDefault[file.split(sep).join('/')] ? ['exports by name, not by default'] : []
  const language =
    room !== 'languages' && /[Ll]anguage\)? [!=]==? '(?:ru|en)'/u.test(code)
      ? ['what differs between languages lives in `languages`']
      : []
  return [...globals, ...loose, ...standard, ...language]
}

function strayLength(source: string): string[] {
  const lines = source.trimEnd().split('\n').length
  return lines <= longest ? [] : [`has ${lines} lines, at most ${longest} are allowed`]
}

function importsIn(code: string): string[] {
  const statements = /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?'([^'\n]+)'/gmu
  const calls = /\b(?:import|require)\(\s*'([^'\n]+)'\s*\)/gu
  return [...code.matchAll(statements), ...code.matchAll(calls)].flatMap(([, target]) => target ?? [])
}

function roomsOpenedBy(file: string): string[] {
  const relative = importsIn(withoutComments(readFileSync(join(src, file), 'utf8'))).filter((target) =>
    target.startsWith('.'),
  )
  return relative
    .map((target) => roomOf(normalize(join(dirname(file), target))))
    .filter((room) => room !== roomOf(file))
}

/** All rooms that can be come to from one, itself only by way of another. */
function reach(from: string, opened: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>()
  const open = [...(opened.get(from) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(opened.get(next) ?? []))
  }
  return found
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '$1')
}

function roomOf(file: string): string {
  return file.split(sep)[0] ?? ''
}
