import {readFileSync} from 'node:fs'
import {createFaces, type Faces} from '../../src/metrics/index.js'

const root = new URL('../../node_modules/@expo-google-fonts/', import.meta.url).pathname

/** Families as a project declares them, from the packages that ship with us. */
export const families = {
  'Source Serif 4': {
    regular: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    italic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    semibold: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    bold: 'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
    fallback: ['Noto Serif Hebrew'],
  },
  'Golos Text': {
    regular: 'golos-text/400Regular/GolosText_400Regular.ttf',
    semibold: 'golos-text/600SemiBold/GolosText_600SemiBold.ttf',
  },
  Literata: {regular: 'literata/400Regular/Literata_400Regular.ttf'},
  'PT Mono': {regular: 'pt-mono/400Regular/PTMono_400Regular.ttf'},
  Cousine: {regular: 'cousine/400Regular/Cousine_400Regular.ttf'},
  Oswald: {regular: 'oswald/400Regular/Oswald_400Regular.ttf'},
  'Noto Serif': {regular: 'noto-serif/400Regular/NotoSerif_400Regular.ttf'},
  'Noto Serif Hebrew': {regular: 'noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf'},
  'Noto Naskh Arabic': {regular: 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'},
  'Noto Sans Symbols 2': {regular: 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'},
} as const

export const fallback = ['Noto Serif', 'Noto Naskh Arabic', 'Noto Sans Symbols 2']

export const load = (file: string): Uint8Array => readFileSync(root + file)

export const openFaces = (): Faces => createFaces({families, fallback, load})
