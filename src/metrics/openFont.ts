import {create, type Font} from 'fontkit'

/** The font as fontkit reads it: for scripts that join, marks, and outlines in CFF. Loaded when such a word is met. */
export function openFont(bytes: Uint8Array): Font {
  return create(bytes)
}
