import type {PlaceName} from '../../model/index.js'
import type {BlockSetter} from '../blocks/types.js'
import {setBibliography} from './bibliography.js'
import {setIndex} from './bookIndex.js'
import {setContents} from './contents.js'
import {setFigures} from './figures.js'
import {setGlossary} from './glossary.js'
import {setInclude} from './include.js'
import {setPagebreak} from './pagebreak.js'
import {setSigla} from './sigla.js'
import type {PlaceSetter} from './types.js'

const setters: {readonly [name in PlaceName]: PlaceSetter} = {
  contents: setContents,
  glossary: setGlossary,
  bibliography: setBibliography,
  index: setIndex,
  figures: setFigures,
  pagebreak: setPagebreak,
  include: setInclude,
  sigla: setSigla,
}

/** What is made where an author or a template says so. */
export const setPlace: BlockSetter<'place'> = (place, flow, desk) => setters[place.name](place, flow, desk)
