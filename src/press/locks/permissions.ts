/** What a reader of a locked file may do (ISO 32000-2, table 22); the bit of each, from 1. Readers of the blind are never shut out. */
export const permissionBits = {
  print: [3, 12],
  modify: [4],
  copy: [5],
  annotate: [6],
  fill: [9],
  assemble: [11],
} as const satisfies {readonly [name: string]: readonly number[]}
export type Permission = keyof typeof permissionBits

/** Bits 7, 8 and from 13 on are set (ISO 32000-2, table 22); bit 10 gives text to programs that read aloud. */
const always = 0xfffff000 | (1 << 6) | (1 << 7) | (1 << 9)

/** `P` of an encryption dictionary: a signed number of 32 bits. */
export function permissionFlags(allowed: readonly Permission[]): number {
  return allowed
    .flatMap((name) => [...permissionBits[name]])
    .reduce<number>((flags, bit) => flags | (1 << (bit - 1)), always | 0)
}
