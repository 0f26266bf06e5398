export {renderArchivalEntry} from './archival.js'
export {type Citer, createCiter} from './citer.js'
export {scriptOf, sortKeyOf, tagOf} from './works.js'
