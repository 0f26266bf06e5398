export {type Dressing, dress} from './dress.js'
export type {LineRequest, SetLine} from './furniture.js'
export {paginate} from './paginate.js'
