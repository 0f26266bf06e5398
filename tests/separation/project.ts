import {homeOfProgram, type Snapshot, takeBuiltIn} from '../../src/build/index.js'

/** A committee of two chapters and two roles, in memory. What its papers must not tell is about a red ledger. */
const files: {readonly [file: string]: string} = {
  'dossier.yml': `title: Small conference
languages: [en]
editions: [en]
audiences: [public, committee, dais, backroom, secretariat, teacher, {id: "role:*"}]
roster: {columns: {diet: secretariat}}
`,
  'content/small/committee.yml': `id: small
title: Small committee
chapters: [10-harbour, 15-ledger, 20-council]
people:
  - {role: Chair, name: Ada Quill}
  - {role: Watcher of the quays, name: Bertram Vole, audience: dais}
caucuses:
  - {topic: Whether anybody counted the crates twice, minutes: 10, seconds: 60}
documents:
  - {template: guide, title: Guide}
  - {template: leaflet, title: Leaflet}
  - {template: notes, title: Notes for those who preside, audience: dais}
  - {template: packet, title: Packet, audience: "role:*"}
`,
  'content/small/chapters/10-harbour.en.md': `---
title: The harbour
---

The harbour opened in the spring[^1] and closed in the autumn [@open1999, p. 4]. The customs house :only[kept two sets of
scales, one of them false,]{audience="dais"} stood on the northern quay. A :term[tariff]{#tariff} was due on salt.

[^1]: Ships waited for the ice to break.

:::only{audience="dais"}
## What the scales weighed {#false-scales}

The false scales were brought from Ђорђе’s yard at night[^2], as [@hidden2001, p. 9] tells; the :term[cipher]{#cipher}
in the red ledger names who paid for them. See also :ref{#false-scales}.

![Where the false scales stood](../figures/scales-plan.svg)

1. The crates were counted twice.
2. The second count was burnt.

[^2]: The watchman was sent home with a fever he did not have.
:::

## Weights and measures {#weights}

Measures were sealed each year[^3], and a ship without a seal waited in the roads. More is told on p. :page{#seals}.

[^3]: A seal cost a shilling.
`,
  'content/small/chapters/20-council.en.md': `---
title: The council
---

The council sat in the old chapel. It had nine members, of whom six made a quorum.

## Seals and keys {#seals}

Keys hung behind the door[^1]. The clerk wrote everything down, and nobody read it.

[^1]: The nail is still there.
`,
  'content/small/chapters/15-ledger.en.md': `---
title: The red ledger
audience: dais
---

The red ledger lies under the third step of the chapel. Whoever reads it first will know that the mayor sold the keys.
`,
  'content/small/figures/scales-plan.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect x="5" y="5" width="40" height="20"/></svg>',
  'content/small/glossary.yml': `- {id: tariff, term: tariff, gloss: A payment on what is carried in.}
- {id: cipher, term: cipher, gloss: Writing that only two people can read.}
- {id: mole, term: mole, gloss: Somebody whom the harbourmaster pays to listen., audience: dais}
`,
  'content/small/bibliography.bib': `@book{open1999,
  author = {Open, Olive},
  title = {Harbours of the north},
  year = {1999}
}

@book{hidden2001,
  author = {Hidden, Horace},
  title = {A secret history of false scales},
  year = {2001}
}
`,
  'content/small/crisis.yml': `secrets:
  - id: third-step
    title: What lies under the step
    text: The ledger was moved to the bell tower on Tuesday by the clerk himself.
    holders: [clerk]
beats:
  - id: bell-rings
    at: T+30
    title: The bell rings though nobody stands below
    text: A bell rings in the empty tower, and the pilot recognises the sign agreed upon with the smugglers.
    audience: "role:pilot"
`,
  'content/small/roster.csv':
    'seat,delegate,role,language,packet,diet\n1,Ana Ray,clerk,en,P-1,without any nuts whatsoever\n2,Bo Lind,pilot,en,P-2,\n',
  'content/small/characters/clerk.en.md': character(
    'clerk',
    'The clerk',
    'You have read the ledger, and you alone know which page was cut from it with a razor.',
  ),
  'content/small/characters/pilot.en.md': character(
    'pilot',
    'The pilot',
    'You brought the crates ashore yourself in a fog that you had waited for nine days.',
  ),
  'templates/guide/template.yml': 'name: Guide\naudience: committee\n',
  'templates/guide/template.hbs': `# Contents {.unnumbered .unlisted}

{{contents}}

{{#each committee.people}}
- {{role}}: {{name}}
{{/each}}

{{count secrets}} matters are before the committee.

{{chapters}}

# Glossary {.unnumbered}

{{glossary}}

# Works {.unnumbered}

{{bibliography}}

# Index {.unnumbered}

{{index}}
`,
  'templates/leaflet/template.yml': 'name: Leaflet\naudience: committee\n',
  'templates/leaflet/template.hbs': '# {{committee.title}}\n\nThe committee meets at noon.\n',
  'templates/notes/template.yml': 'name: Notes\naudience: dais\n',
  'templates/notes/template.hbs': '{{chapters}}\n\n{{#each roster}}\n- {{delegate}}\n{{/each}}\n',
  'templates/packet/template.yml': 'name: Packet\naudience: "role:*"\n',
  'templates/packet/template.hbs': `# {{role.name}}

{{packet}}

{{character role.id side="public"}}

{{character role.id side="private"}}

{{#each secrets}}
{{prose text}}
{{/each}}

{{#each beats}}
{{prose text}}
{{/each}}
`,
}

function character(id: string, title: string, secret: string): string {
  return `---
id: ${id}
title: ${title}
goals: [Keep the matter of the ${id} quiet until the tide has turned]
resources: [{name: pairs of oars for the ${id}, amount: 14}]
---

:::public
${title} is known to everybody on the quay.
:::

:::private
${secret}
:::
`
}

export const snapshot: Snapshot = {
  root: '/nowhere',
  files: new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)])),
}

/** What comes with the program, without the templates and themes that nothing here asks for. */
const {root, files: shipped} = await takeBuiltIn(homeOfProgram())
export const builtIn: Snapshot = {
  root,
  files: new Map([...shipped].filter(([file]) => /^fonts\/|^templates\/themes\/sober\./u.test(file))),
}
