import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/index.js'
import {readChapter, readCharacter, readFragment} from '../../src/read/index.js'

// What is wrong with prose, and where exactly. The text of a chapter begins on line 4, behind its front matter.

type Row = readonly [name: string, text: string, expected: string]

const inText: readonly Row[] = [
  ['a container that is never closed', ':::only{audience=dais}\nsecret', 'container-unclosed 4:1'],
  [
    'an inner fence that closes the outer container',
    ':::only{audience=dais}\na\n\n:::note\nb\n:::\n\nc\n:::',
    'container-closed-early 9:1, fence-stray 12:1',
  ],
  [
    'a longer inner fence that closes the outer container',
    ':::only{audience=dais}\na\n::::note\nb\n::::\nc',
    'container-closed-early 8:1',
  ],
  ['an inner container that is never closed', '::::only{audience=dais}\n:::note\nb\n::::', 'container-unclosed 5:1'],
  ['a closing fence that is too short', '::::note\nb\n:::', 'container-unclosed 4:1, fence-stray 6:1'],
  ['a closing fence without an opening', 'a\n\n:::\n', 'fence-stray 6:1'],
  [
    'a container in a quotation that its end cuts off',
    '> :::note\n> a\n\n:::',
    'container-unclosed 4:3, fence-stray 7:1',
  ],
  ['a container in a list that its end cuts off', '- :::only{audience=dais}\n  a\n\nb', 'container-unclosed 4:3'],
  ['a space after the colons', '::: only\nsecret\n:::', 'directive-malformed 4:1, fence-stray 6:1'],
  [
    'a space before the attributes',
    ':::only {audience="dais"}\nsecret\n:::',
    'directive-malformed 4:1, attributes-stray 4:9, fence-stray 6:1',
  ],
  ['attributes that are not closed', ':::only{audience="dais\nsecret\n:::', 'directive-malformed 4:1, fence-stray 6:1'],
  [
    'words after the attributes',
    ':::note{#a} words\nb\n:::',
    'directive-malformed 4:1, attributes-stray 4:8, fence-stray 6:1',
  ],
  ['a container that no one knows', ':::onyl{audience="dais"}\nsecret\n:::', 'directive-unknown 4:1'],
  [
    'a container that no one knows in Cyrillic letters',
    ':::только{audience="dais"}\nsecret\n:::',
    'directive-unknown 4:1',
  ],
  ['a leaf that no one knows', '::contens', 'directive-unknown 4:1'],
  ['a text directive that no one knows', 'a :trem[x]{#y} b', 'directive-unknown 4:3'],
  ['one that continues a word', 'слово:onyl[x] b', 'directive-unknown 4:6'],
  ['a container written as text', 'a :note[b] c', 'directive-form 4:3'],
  ['a container written as a leaf', '::note', 'directive-form 4:1'],
  ['a leaf written as a container', ':::contents\n:::', 'directive-form 4:1'],
  ['an unknown attribute', ':::note{colour=red}\na\n:::', 'attribute-unknown 4:9'],
  ['an audience where none can be', 'a\n\n:::note[x]{audience=dais}\na\n:::', 'attribute-unknown 6:12'],
  ['an attribute of the prototype', ':::note{constructor=a}\na\n:::', 'attribute-unknown 4:9'],
  ['a missing attribute', ':::only\nsecret\n:::', 'attribute-missing 4:1'],
  ['an empty audience', ':::only{audience=" "}\nsecret\n:::', 'attribute-value 4:9'],
  ['a missing id', 'a :term[Politburo] b', 'attribute-missing 4:3'],
  ['a missing label', 'a :only{audience=dais} b', 'label-missing 4:3'],
  ['a label where none can be', '::contents[x]', 'label-unexpected 4:1'],
  ['an id where none can be', 'a :sc[x]{#y}', 'id-unexpected 4:10'],
  ['an attribute given twice', ':::only{audience=dais audience=public}\na\n:::', 'attribute-duplicate 4:23'],
  ['an id given twice in one place', '## A {#a #b}', 'attribute-duplicate 4:10'],
  ['an audience inside an attribute', ':::quote{by=":only[x]{audience=dais}"}\na\n:::', 'attribute-value 4:10'],
  ['a wrong choice', '::pagebreak{to=left}', 'attribute-value 4:13'],
  ['a wrong length', 'a :blank{width=40} b', 'attribute-value 4:10'],
  ['a wrong language', 'a :lang[x]{RU}', 'attribute-value 4:3'],
  ['text attributes that are not closed', 'a :only[secret]{audience="dais b', 'attribute-missing 4:3'],
  ['a space before text attributes', 'a :only [secret]{audience="dais"} b', 'attributes-stray 4:17'],
  ['attributes that belong to nothing', 'a {#b} c', 'attributes-stray 4:3'],
  ['a template directive in a chapter', ':::full\na\n:::', 'directive-misplaced 4:1'],
  ['a side in a chapter', ':::private\na\n:::', 'directive-misplaced 4:1'],
  ['a note that is not written', 'One[^1] two', 'note-undefined 4:4'],
  ['a note that is not called', 'One\n\n[^1]: Two', 'note-uncalled 6:1'],
  ['a note written twice', 'One[^1]\n\n[^1]: a\n\n[^1]: b', 'note-duplicate 8:1'],
  ['an id written twice', '## A {#x}\n\n## B {#x}', 'id-duplicate 6:7'],
  ['a figure and a heading with one id', '## A {#x}\n\n![a](b.png){#x}', 'id-duplicate 6:13'],
  ['an unknown attribute of a heading', '## A {.unumbered}', 'attribute-unknown 4:7'],
  ['a heading of the first level', '# A', 'heading-top 4:1'],
  ['an image out of the project', '![a](../../../../b.png)', 'path-outside 4:1'],
  ['a figure out of the project', ':::figure{src="../../../../b.png" alt=a}\na\n:::', 'path-outside 4:11'],
  ['an absolute image', 'x ![a](/etc/b.png)', 'path-outside 4:3'],
  ['an image from elsewhere', '![a](https://example.org/b.png)', 'path-outside 4:1'],
  ['a drive', '![a](C:/b.png)', 'path-outside 4:1'],
  ['an encoded way out', '![a](..%2f..%2F..%2f../b.png)', 'path-outside 4:1'],
  ['an included file out of the project', '::include{file=../../../../x.md}', 'path-outside 4:11'],
  ['a figure without address', ':::figure\nwords\n:::', 'attribute-missing 4:1'],
  ['a list as a caption', ':::figure{src=a.png}\n- a\n:::', 'figure-caption 5:1'],
  ['cards without a card', ':::cards\nA back.\n:::', 'cards-empty 4:1'],
  ['cards with nothing', ':::cards\n:::', 'cards-empty 4:1'],
  ['a timeline without dates', 'A.\n\n:::timeline\nIn 1937.\n:::', 'timeline-empty 6:1'],
  ['two tables in one', ':::table\n| a |\n|---|\n\nb\n:::', 'table-content 4:1'],
  ['more columns than a table has', ':::table{align="left left"}\n| a |\n|---|\n:::', 'attribute-value 4:10'],
  ['a link to nowhere', 'a [b](other.md)', 'link-address 4:3'],
  ['a link that runs', 'a [b](javascript:alert)', 'link-address 4:3'],
  ['an address that no link uses', '[b]: https://example.org', 'definition-unused 4:1'],
  ['a comment', 'a <!-- b -->', 'comment-printed 4:3'],
  ['code that is never closed', '```\na', 'code-unclosed 4:1'],
  ['columns in UTF-16 units', '😀 Ё\u0301 [^1]', 'note-undefined 4:7'],
  ['lines after carriage returns', 'a\r\n\r\nb[^1]', 'note-undefined 6:2'],
  ['a bracket closed by another', ':::source\na [b)\n:::', 'bracket-unbalanced 5:5'],
]

const inMatter: readonly Row[] = [
  ['no front matter', 'Words', 'title-missing 1:1'],
  ['no title', '---\nid: a\n---\n', 'title-missing 1:1'],
  ['front matter that is not closed', '---\ntitle: A\n\nWords', 'matter-unclosed 1:1'],
  ['broken YAML', '---\ntitle: A\n  id: [b\n---\n', 'yaml-syntax 3:3'],
  ['a key given twice', '---\ntitle: A\ntitle: B\n---\n', 'yaml-duplicate 3:1'],
  ['an unknown key', '---\ntitle: A\naudiense: dais\n---\n', 'matter-schema 3:1'],
  ['an empty audience', '---\ntitle: A\naudience: ""\n---\n', 'matter-schema 3:12'],
  ['an audience that is null', '---\ntitle: A\naudience:\n---\n', 'matter-schema 3:10'],
  ['a wrong lettering', '---\ntitle: A\nlettering: greek\n---\n', 'matter-schema 3:12'],
  ['another language', '---\ntitle: A\nlanguage: ru\n---\n', 'language-differs 3:11'],
  ['a list', '---\n- a\n---\n', 'matter-schema 2:1'],
  ['a title note that is not written', '---\ntitle: "A [^*]"\n---\n', 'note-undefined 2:11'],
  ['a wrong directive in a title', '---\ntitle: A :trem[b]\n---\n', 'directive-unknown 2:10'],
]

describe('the text of a chapter', () => {
  test.each(inText)('%s', (_, text, expected) => {
    expect(shown(chapter(`---\ntitle: A\n---\n${text}`))).toBe(expected)
  })
})

describe('front matter', () => {
  test.each(inMatter)('%s', (_, text, expected) => {
    expect(shown(chapter(text))).toBe(expected)
  })
})

test('a misspelt name is told the nearest', () => {
  const [diagnostic] = chapter('---\ntitle: A\n---\n:::onyl{audience=dais}\nsecret\n:::')
  expect(diagnostic?.hint).toBe('did you mean `only`?')
})

test('what an unreadable `only` holds is not in the value', () => {
  for (const opening of [':::only', ':::onyl{audience=dais}', ':::only{audience=" "}', ':::only{audiense=dais}']) {
    const {value} = readChapter({file: 'a.md', language: 'en', text: `---\ntitle: A\n---\n${opening}\nsecret\n:::`})
    expect(JSON.stringify(value.blocks)).not.toContain('secret')
  }
})

test('the opening fence is related to the early close', () => {
  const found = chapter('---\ntitle: A\n---\n:::only{audience=dais}\n:::note\nb\n:::\nc')
  expect(found[0]?.related?.map(({place}) => place.line)).toEqual([4, 5])
})

test('a fragment counts from where it stands', () => {
  const {diagnostics} = readFragment({
    file: 'glossary.yml',
    text: 'one\ntwo[^1]',
    line: 7,
    column: 5,
    language: 'en',
    template: false,
  })
  expect(shown(diagnostics)).toBe('note-undefined 8:8')
})

test('an inline fragment counts from where it stands', () => {
  const {diagnostics} = readFragment({
    file: 'glossary.yml',
    text: 'two[^1]',
    line: 7,
    column: 5,
    language: 'en',
    template: false,
    inline: true,
  })
  expect(shown(diagnostics)).toBe('note-undefined 7:8')
})

test('a mark of a slot is a character where no template writes', () => {
  const {value} = readFragment({
    file: 'a.yml',
    text: '\u{E000}x\u{E001}',
    line: 1,
    column: 1,
    language: 'en',
    template: false,
  })
  expect(value.blocks[0]).toMatchObject({kind: 'paragraph', children: [{kind: 'text'}]})
})

test('a character needs what its schema says', () => {
  const {diagnostics} = readCharacter({
    file: 'a.md',
    language: 'en',
    text: '---\nid: a\ntitle: A\npotrait: b\nportrait: /b.png\n---\n',
  })
  expect(shown(diagnostics)).toBe('matter-schema 4:1')
})

const chapter = (text: string): readonly Diagnostic[] =>
  readChapter({file: 'content/x/chapters/a.en.md', text, language: 'en'}).diagnostics

const shown = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({code, place}) => `${code} ${place?.line}:${place?.column}`).join(', ')
