import {expect, test} from 'vitest'
import {assemble} from '../../src/assemble/index.js'
import {allAudiences, type Files, requestOf, templateOf} from './bench.js'

// What one reader was shown is kept for others. Whoever came before, a reader gets what they would get alone.

const names = ['anna', 'boris', 'clara', 'david']
const readers = [
  'public',
  'committee',
  'faction:law',
  'faction:sea',
  ...names.map((name) => `role:${name}`),
  'dais',
  'backroom',
  'secretariat',
  'student',
  'teacher',
]

const character = (name: string): string =>
  [
    '---',
    `id: ${name}`,
    `title: Name of ${name}`,
    `faction: ${name < 'c' ? 'law' : 'sea'}`,
    ...(name === 'david' ? ['audience: [backroom, "role:anna", "role:david"]'] : []),
    `goals: [goal of ${name}]`,
    '---',
    ':::public',
    `Open side of ${name}. :only[For Boris of ${name}.]{audience="role:boris"} :only[For law of ${name}.]{audience="faction:law"}`,
    ':::',
    ':::private',
    `Hidden side of ${name}.[^1]`,
    ':::',
    '',
    `[^1]: Note of ${name}.`,
    '',
  ].join('\n')

const files: Files = {
  'dossier.yml': `${allAudiences}people:\n  - {role: Head, name: For the dais, audience: [dais]}\n  - {role: Aide, name: For Clara, audience: ["role:clara"]}\n`,
  'committee.yml': [
    'id: c',
    'title: C',
    'chapters: [10-text, 20-other]',
    'factions:',
    '  - {id: law, name: Law, brief: Brief of law}',
    '  - {id: sea, name: Sea, brief: Brief of sea, audience: ["faction:sea", backroom]}',
    '',
  ].join('\n'),
  'glossary.yml': [
    '- {id: one, term: one, gloss: First}',
    '- {id: two, term: two, gloss: For Anna, audience: ["role:anna"]}',
    '- {id: three, term: three, gloss: For law, audience: ["faction:law"], see: [two]}',
    '',
  ].join('\n'),
  'crisis.yml': [
    'opening: Opening',
    'secrets:',
    '  - {id: s1, title: S1, text: Secret of Anna, holders: [anna]}',
    '  - {id: s2, title: S2, text: Secret of the sea, holders: [sea, boris]}',
    'beats:',
    '  - {id: b1, at: T+10, title: One, text: Beat for Clara, audience: ["role:clara"], reveals: [s1]}',
    '  - {id: b2, at: T+20, title: Two, text: Beat for all, audience: [committee], trigger: for the staff}',
    '',
  ].join('\n'),
  'chapters/10-text.en.md': [
    '---',
    'title: Text',
    '---',
    ...names.map((name) => `Before :only[for ${name}]{audience="role:${name}"} after.\n`),
    ':::quiz',
    '- [x] right',
    '- [ ] wrong',
    ':::',
    '',
  ].join('\n'),
  'chapters/20-other.en.md': '---\ntitle: Other\naudience: [dais, "role:boris"]\n---\nOf another chapter.\n',
  ...Object.fromEntries(names.map((name) => [`characters/${name}.en.md`, character(name)])),
  'roster.csv': [
    'seat,delegate,role,packet,language',
    ...names.map((name, at) => `${at + 1},Delegate ${at + 1},${name},P-${at + 1},en`),
    '',
  ].join('\n'),
}

const template = templateOf(
  [
    '{{#each conference.people}}{{name}} {{/each}}',
    '{{#each committee.factions}}{{name}} {{#if brief}}{{inline brief}}{{/if}} {{/each}}',
    '{{#each glossary}}{{id}} {{inline gloss}} {{/each}}',
    '{{#each secrets}}{{inline text}} {{#each names}}{{this}} {{/each}}{{/each}}',
    '{{#each beats}}{{inline text}} {{#if trigger}}{{inline trigger}}{{/if}} {{#each reveals}}{{this}} {{/each}}{{/each}}',
    '{{#each roster}}{{seat}} {{delegate}} {{packet}} {{#if character}}{{character.name}}{{/if}} {{/each}}',
    '{{#each characters}}\n\n{{character this side="public"}}\n\n{{#each goals}}{{t this}} {{/each}}\n\n{{character this side="private"}}\n\n{{/each}}',
    '{{#with role}}\n\n{{character this side="private"}}\n\n{{/with}}',
    '{{chapters}}',
  ].join('\n\n'),
)

const paper = (request: ReturnType<typeof requestOf>, audience: string): string => {
  const {value, diagnostics} = assemble({...request, audience})
  return JSON.stringify([value?.manuscript, value?.shelf, diagnostics])
}

const alone = new Map(readers.map((reader) => [reader, paper(requestOf(files, template), reader)]))

test('every reader has a paper of their own', () => {
  expect(new Set(alone.values()).size).toBe(readers.length)
  expect(alone.get('role:anna')).toContain('Hidden side of anna')
  expect(alone.get('role:anna')).not.toContain('Hidden side of boris')
  expect(alone.get('role:boris')).not.toContain('Name of david')
})

test.each([
  ['in their order', readers],
  ['backwards', [...readers].reverse()],
  ['who sees most first', ['backroom', ...readers]],
  ['each after every other', readers.flatMap((one) => readers.flatMap((other) => [other, one]))],
])('a reader gets what they would get alone: %s', (_, order) => {
  const request = requestOf(files, template)
  for (const reader of order) expect(paper(request, reader), reader).toBe(alone.get(reader))
})
