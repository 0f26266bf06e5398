import {basename} from 'node:path/posix'

/** `content/x/chapters/10-history.en.md` is `history`: without number and language. */
export function fileIdOf(file: string): string {
  const bare = basename(file)
    .replace(/\.md$/u, '')
    .replace(/\.(en|ru)$/u, '')
  return bare.replace(/^\d+[-_. ]+/u, '') || bare
}
