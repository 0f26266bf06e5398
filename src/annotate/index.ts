export {annotate} from './annotate.js'
