import type {Pt} from '../base/index.js'

/** A picture, read, checked and (SVG) sanitised. Width and height in points at its natural size. */
export type Asset =
  | {
      readonly kind: 'png' | 'jpeg'
      readonly key: string
      readonly bytes: Uint8Array
      readonly width: Pt
      readonly height: Pt
      readonly pixels: readonly [number, number]
    }
  | {readonly kind: 'svg'; readonly key: string; readonly text: string; readonly width: Pt; readonly height: Pt}

/** By the address that the text names, resolved against its file: `content/nkvd/figures/map.svg`. */
export type Assets = ReadonlyMap<string, Asset>
