import type {PlaceSetter} from './types.js'

export const setPagebreak: PlaceSetter = ({attributes: {to}}) => [
  {kind: 'pagebreak', to: to === 'recto' || to === 'verso' ? to : 'page'},
]
