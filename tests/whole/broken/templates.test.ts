import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {crc32} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {print} from '../desk.js'
import {base, changed, png} from '../project.js'
import {type Row, testRows} from './row.js'

const hbs = 'templates/plain/template.hbs'
const yml = 'templates/plain/template.yml'
/** The template alone, for the other committee uses it as well: nothing is printed. */
const template = (text: string): Row['files'] => changed({[hbs]: text})
const nothing: Row['prints'] = []
const dot = 'content/c/figures/dot.png'
const place = ['content/c/chapters/10-quay.en.md:25', 'content/c/chapters/10-quay.ru.md:25']
const picture = (bytes: Uint8Array | string | undefined, code: string): Pick<Row, 'files' | 'says'> => ({
  files: changed({[dot]: bytes}),
  says: [`${code} ${dot}:1`],
})
const svg = (inner: string, more: {readonly [path: string]: string} = {}): Row['files'] =>
  changed({
    ...more,
    'content/c/figures/dot.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`,
    ...withSvg,
  })
const withSvg = Object.fromEntries(
  (['en', 'ru'] as const).map((language) => {
    const path = `content/c/chapters/10-quay.${language}.md`
    return [path, String(base[path]).replace('dot.png', 'dot.svg')]
  }),
)
const theme = (text: string): Row['files'] => changed({'templates/plain/theme.yml': text})
const all = ['c/both.ru-en.pdf', 'c/plain.en.pdf', 'other/plain.en.pdf']

const templates: readonly Row[] = [
  {
    name: 'a block that is not closed',
    files: template('{{#if true}}a'),
    says: [`template-syntax ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'a helper that there is not',
    files: template('a\n\n{{chaptres}}'),
    says: [`template-missing-value ${hbs}:3`],
    prints: nothing,
  },
  {
    name: 'a part that there is not',
    files: template('{{> bodi}}'),
    says: [`template-unknown ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'a part that includes itself',
    files: changed({[hbs]: '{{> mine}}', 'templates/parts/mine.hbs': '{{> mine}}'}),
    says: ['template-circle templates/parts/mine.hbs:1'],
    prints: nothing,
  },
  {
    name: 'a way to the prototype',
    files: template('{{conference.constructor.name}}'),
    says: [`template-forbidden ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'words without escape',
    files: template('{{{committee.title}}}'),
    says: [`template-forbidden ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'an option that is not declared',
    files: template('{{option "colour"}}'),
    says: [`template-unknown ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'an unknown directive of a template',
    files: template('::secton{master=body}'),
    says: [`directive-unknown ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'an unknown master',
    files: template('::section{master=bodi}\n\n{{chapters}}'),
    says: [`master-unknown ${hbs}:1`],
    prints: nothing,
  },
  {
    name: 'an unknown style',
    files: template(':::style{name=bodi}\na\n:::'),
    says: [`style-unknown ${hbs}:2`],
    prints: nothing,
  },
  {name: 'a template of nothing', files: template(''), says: [], prints: all},
  {
    name: 'a declaration with an unknown type',
    files: changed({[yml]: 'name: A\noptions:\n  x: {type: colour}\n'}),
    says: [`template-schema ${yml}:3`],
    prints: nothing,
  },
  {name: 'an empty declaration', files: changed({[yml]: ''}), says: [`template-schema ${yml}:1`], prints: nothing},
  {
    name: 'a declaration for an audience that there is not',
    files: changed({[yml]: 'name: A\naudience: dias\n'}),
    says: [
      'audience-unknown content/c/committee.yml:7',
      'audience-unknown content/c/committee.yml:9',
      'audience-unknown content/other/committee.yml:5',
    ],
    prints: nothing,
  },
]

const pictures: readonly Row[] = [
  {
    name: 'a picture that is not there',
    files: changed({[dot]: undefined}),
    says: place.map((one) => `figure-missing ${one}`),
  },
  {name: 'a picture that is cut off', ...picture((base[dot] as Uint8Array).subarray(0, 60), 'asset-broken')},
  {name: 'an empty picture', ...picture(new Uint8Array(), 'asset-unknown')},
  {name: 'a text named as a picture', ...picture('a picture', 'asset-unknown')},
  {name: 'a picture of no height', ...picture(png(1, 0), 'asset-broken')},
  {name: 'a picture that says it is very large', ...picture(lying(png(4, 4), 60_000, 60_000), 'asset-broken')},
  {
    name: 'a drawing with a script',
    files: svg('<script>alert(1)</script><rect width="5" height="5"/>'),
    says: ['svg-sanitised content/c/figures/dot.svg:1'],
    prints: all,
  },
  {
    name: 'a drawing that fetches',
    files: svg('<image href="https://example.org/a.png" width="5" height="5"/>'),
    says: ['svg-sanitised content/c/figures/dot.svg:1'],
    prints: all,
  },
  {
    name: 'a drawing with entities in entities',
    files: changed({
      ...withSvg,
      'content/c/figures/dot.svg': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">${'bcdefgh'
        .split('')
        .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(9)}">`)
        .join('')}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&h;</text></svg>`,
    }),
    says: ['asset-broken content/c/figures/dot.svg:1'],
  },
  {
    name: 'a drawing that is not closed',
    files: changed({...withSvg, 'content/c/figures/dot.svg': '<svg viewBox="0 0 9 9"><g>'}),
    says: ['asset-broken content/c/figures/dot.svg:1'],
  },
  {
    name: 'a picture outside of the project',
    files: changed(
      Object.fromEntries(
        (['en', 'ru'] as const).map((language) => [
          `content/c/chapters/10-quay.${language}.md`,
          String(base[`content/c/chapters/10-quay.${language}.md`]).replace(
            '../figures/dot.png',
            '../../../../dot.png',
          ),
        ]),
      ),
    ),
    says: place.map((one) => `path-outside ${one}`),
  },
]

const themes: readonly Row[] = [
  {
    name: 'a length without a unit',
    files: theme('styles:\n  body: {size: big}\n'),
    says: ['theme-value templates/plain/theme.yml:2'],
    prints: nothing,
  },
  {
    name: 'an unknown key of a style',
    files: theme('styles:\n  body: {sise: 10}\n'),
    says: ['theme-schema templates/plain/theme.yml:2'],
    prints: nothing,
  },
  {
    name: 'an unknown variable',
    files: theme('styles:\n  body: {size: $big}\n'),
    says: ['theme-variable templates/plain/theme.yml:2'],
    prints: nothing,
  },
  {
    name: 'a theme that extends itself',
    files: changed({
      'templates/themes/mine.yml': 'extends: mine\n',
      'dossier.yml': `${base['dossier.yml']}theme: mine\n`,
    }),
    says: ['theme-cyclic templates/themes/mine.yml:1'],
    prints: nothing,
  },
  {
    name: 'a theme that extends what there is not',
    files: changed({
      'templates/themes/mine.yml': 'extends: sobre\n',
      'dossier.yml': `${base['dossier.yml']}theme: mine\n`,
    }),
    says: ['theme-unknown templates/themes/mine.yml:1'],
    prints: nothing,
  },
  {
    name: 'a theme that is no YAML',
    files: theme('styles: [\n'),
    says: ['yaml-syntax templates/plain/theme.yml:1'],
    prints: nothing,
  },
  {
    name: 'a measure of nothing',
    files: theme('masters:\n  body: {margins: {inner: 400mm}}\n'),
    says: ['theme-measure templates/plain/theme.yml:2'],
    prints: nothing,
  },
  {
    name: 'a size of nothing',
    files: theme('styles:\n  body: {size: 0}\n'),
    says: ['theme-value templates/plain/theme.yml:2'],
    prints: nothing,
  },
]

/** A theme of the committee of its own, with this family for its text. */
const withFamily = (family: string): Row['files'] =>
  changed({
    'templates/themes/own.yml': `extends: sober\nfonts: {text: ${family}}\n`,
    'content/other/committee.yml': `${base['content/other/committee.yml']}theme: own\n`,
  })
const oswald = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/oswald/500Medium/Oswald_500Medium.ttf'),
)
/** The same font by another name of as many letters. */
const renamed = Uint8Array.from(
  Buffer.from(
    oswald.toString('latin1').replaceAll('\0O\0s\0w\0a\0l\0d', '\0Q\0s\0w\0a\0l\0d').replaceAll('Oswald', 'Qswald'),
    'latin1',
  ),
)

const fonts: readonly Row[] = [
  {
    name: 'a family that there is not',
    files: withFamily('Source Sherif 4'),
    says: ['theme-font templates/themes/own.yml:2'],
    prints: ['c/both.ru-en.pdf', 'c/plain.en.pdf'],
  },
  {
    name: 'a font that lies in the folder is found by its own name',
    files: {...withFamily('Qswald'), 'fonts/any.ttf': renamed},
    says: ['small-caps-missing content/other/chapters/10-one.en.md:5'],
    prints: all,
  },
  {
    name: 'a font of no bytes',
    files: changed({'fonts/empty.ttf': ''}),
    says: ['font-broken fonts/empty.ttf:1'],
    prints: all,
  },
  {
    name: 'fonts that are no YAML',
    files: changed({'fonts/fonts.yml': 'families: [\n'}),
    says: ['yaml-syntax fonts/fonts.yml:1'],
    prints: nothing,
  },
]

/** A picture whose header says another size than it has. */
function lying(picture: Uint8Array, width: number, height: number): Uint8Array {
  const copy = Buffer.from(picture)
  copy.writeUInt32BE(width, 16)
  copy.writeUInt32BE(height, 20)
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  return copy
}

describe('templates', () => testRows(templates))
describe('pictures', () => testRows(pictures))
describe('themes', () => testRows(themes))
describe('fonts', () => {
  testRows(fonts)
  test.each([
    ['a font that is not there', 'Serif.ttf', /cannot read the font `Serif\.ttf`/u],
    ['a font outside of its folder', '../../Serif.ttf', /lies outside the folder `fonts`/u],
    ['a file that is no font', 'npm:@expo-google-fonts/source-serif-4/package.json', /is no TTF or OTF/u],
  ])('%s', async (_, file, says) => {
    const broken = print(changed({'fonts/fonts.yml': `families:\n  Source Serif 4: {regular: "${file}"}\n`}))
    await expect(broken).rejects.toThrow(says)
    await expect(broken).rejects.toMatchObject({name: 'UserError'})
  })
})
