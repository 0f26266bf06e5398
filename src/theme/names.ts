/** Roles of type that every theme fills; a theme that leaves one out sets it in the family of `text`. */
export const roles = ['text', 'sans', 'mono', 'typewriter', 'display'] as const

/** Paragraph styles that stages and templates name. Every resolved theme has them all, and any of its own besides. */
export const styleNames: readonly string[] = [
  ...['body', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading-5', 'heading-6'],
  ...[
    'chapter-label',
    'subtitle',
    'author',
    'epigraph',
    'epigraph-source',
    'quote',
    'quote-source',
    'verse',
    'signature',
  ],
  ...['list', 'code', 'caption', 'credit', 'note', 'contents-1', 'contents-2', 'contents-3'],
  ...['glossary', 'bibliography', 'bibliography-group', 'index-1', 'index-2'],
  ...['source-edition', 'source-number', 'source-address', 'source-subject', 'source-body'],
  ...[
    'source-point',
    'source-signature',
    'source-shelfmark',
    'sigla',
    'timeline-date',
    'timeline',
    'question',
    'answer',
    'label',
  ],
  ...['table-head', 'table-body', 'table-number', 'table-caption', 'running-head', 'running-foot', 'folio', 'band'],
  ...['cover-conference', 'cover-acronym', 'cover-native', 'cover-title', 'cover-kind', 'cover-people', 'cover-foot'],
  ...['form-title', 'form-label', 'form-text', 'sheet-name', 'sheet-office', 'sheet-label'],
  ...['card-front', 'card-back', 'dictionary-head'],
]

export const groupNames: readonly string[] = [
  ...['note', 'warning', 'letter', 'source', 'timeline', 'questions', 'quiz', 'cloze'],
  ...['sheet', 'form', 'card', 'telegram', 'envelope', 'quote', 'epigraph', 'keep'],
]

export const tableNames: readonly string[] = ['plain', 'data', 'form', 'grid', 'ledger', 'cards']

export const masterNames: readonly string[] = ['cover', 'front', 'body', 'parallel', 'landscape', 'packet', 'form']
