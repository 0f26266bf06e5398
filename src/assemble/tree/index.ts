export * from './children.js'
export * from './joinTexts.js'
export * from './replace.js'
export * from './visit.js'
