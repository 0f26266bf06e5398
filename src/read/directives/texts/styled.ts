import type {InlineStyle} from '../../../model/index.js'
import type {TextDefinition} from '../definition.js'

const styled = (name: string, kind: InlineStyle): TextDefinition => ({
  name,
  attributes: {},
  label: 'must',
  toInline: ({label}, reading) => ({kind, children: reading.inlines(label)}),
})

export const sc = styled('sc', 'smallcaps')
export const sup = styled('sup', 'superscript')
export const sub = styled('sub', 'subscript')
export const u = styled('u', 'underline')
export const nohyphen = styled('nohyphen', 'unhyphenated')
