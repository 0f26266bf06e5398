import type {Master, ParagraphStyle, Theme} from '../../src/theme/index.js'

const parts = {left: '', center: '', right: ''}
const line = {distance: 20, style: 'running-head', rule: 0, verso: parts, recto: parts}

export function masterOf(name: string, more: Partial<Master> = {}): Master {
  return {
    name,
    width: 400,
    height: 600,
    margins: {inner: 40, top: 50, outer: 60, bottom: 70},
    oneSided: false,
    gutter: 20,
    balance: 0.5,
    hairline: false,
    grid: 0,
    feather: 0,
    head: line,
    foot: line,
    openingFoot: line,
    band: false,
    vertical: 'top',
    ...more,
  }
}

const style: ParagraphStyle = {
  font: 'text',
  size: 10,
  leading: 12,
  weight: 'regular',
  italic: false,
  colour: '#000000',
  align: 'left',
  indent: 0,
  left: 0,
  right: 0,
  step: 0,
  before: 0,
  after: 0,
  keepWithNext: false,
  keepTogether: false,
  widows: 2,
  orphans: 2,
  hyphenate: true,
  tracking: 0,
  case: 'none',
  figures: 'lining',
  sink: 0,
  leadIn: 0,
  hang: false,
  turnover: 0,
}

export function themeOf(masters: readonly Master[] = [masterOf('body')]): Theme {
  return {
    name: 'trial',
    colours: {},
    fonts: {text: 'Text'},
    paper: {width: 400, height: 600},
    styles: {body: style, 'running-head': style, folio: style, band: style},
    groups: {},
    tables: {},
    masters: Object.fromEntries(masters.map((master) => [master.name, master])),
    notes: {style: 'note', separation: 10, rule: {share: 0.3, thickness: 0.4}, share: 0.7, runIn: false},
    ornament: '*',
    list: {bullets: ['•'], step: 12},
    hash: 'trial',
  }
}
