import type {PlaceSetter} from './types.js'

/** Files are included before this; one that is left was not found, and that has been said. */
export const setInclude: PlaceSetter = () => []
