export * from './flatten.js'
export * from './pairBlocks.js'
export * from './rejoin.js'
