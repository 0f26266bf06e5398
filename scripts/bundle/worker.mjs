import {load} from './load.mjs'

export default load().program.work
