import type {ContainerName} from '../../model/index.js'
import type {BlockSetter} from '../blocks/types.js'
import {setCallout} from './callout.js'
import {setCards} from './cards.js'
import {setCloze} from './cloze.js'
import {setColumns} from './columns.js'
import {setEpigraph} from './epigraph.js'
import {setFull} from './full.js'
import {setGone} from './gone.js'
import {setGroup} from './group.js'
import {setKeep} from './keep.js'
import {setLanguage} from './language.js'
import {setLetter} from './letter.js'
import {setQuestions} from './questions.js'
import {setQuiz} from './quiz.js'
import {setQuote} from './quote.js'
import {setSheets} from './sheets.js'
import {setSource} from './source.js'
import {setStyle} from './style.js'
import {setTimeline} from './timeline.js'
import type {ContainerSetter} from './types.js'

const setters: {readonly [name in ContainerName]: ContainerSetter} = {
  epigraph: setEpigraph,
  quote: setQuote,
  note: setCallout,
  warning: setCallout,
  letter: setLetter,
  source: setSource,
  timeline: setTimeline,
  cards: setCards,
  quiz: setQuiz,
  cloze: setCloze,
  questions: setQuestions,
  columns: setColumns,
  only: setGone,
  public: setGone,
  private: setGone,
  full: setFull,
  style: setStyle,
  group: setGroup,
  keep: setKeep,
  sheets: setSheets,
  language: setLanguage,
  table: setFull,
}

/** A container by its name. Its id is an anchor at the first thing it sets. */
export const setContainer: BlockSetter<'container'> = (container, flow, desk) => {
  const set = setters[container.name](container, flow, desk)
  const anchor = desk.survey.targets.of(container)?.anchor
  const [first, ...rest] = set
  if (anchor === undefined || !first) return set
  if (!('language' in first) || first.kind === 'ornament')
    return [
      {kind: 'paragraph', style: flow.body, language: flow.language, runs: [], role: 'Artifact', anchors: [anchor]},
      ...set,
    ]
  return [{...first, anchors: [anchor, ...(first.anchors ?? [])]}, ...rest]
}
