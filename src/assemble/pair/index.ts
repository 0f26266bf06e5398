export * from './flatten.js'
export {inBoth} from './inBoth.js'
export * from './pairBlocks.js'
export * from './rejoin.js'
