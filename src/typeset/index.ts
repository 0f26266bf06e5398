export {createTypesetter, type LineRequest, type Typesetter} from './typesetter.js'
