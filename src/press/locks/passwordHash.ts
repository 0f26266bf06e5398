import {createCipheriv, createHash} from 'node:crypto'

/** Rounds at the least. */
const roundsMin = 64
/** Times that each round's input is repeated. */
const repeats = 64
const none = new Uint8Array()
const algorithms = ['sha256', 'sha384', 'sha512'] as const

/** Hash of a password as revision 6 takes it (ISO 32000-2, algorithm 2.B); `user` is the `U` entry where the owner's is hashed. */
export function passwordHash(password: Uint8Array, salt: Uint8Array, user: Uint8Array = none): Uint8Array {
  let key: Uint8Array = createHash('sha256').update(password).update(salt).update(user).digest()
  for (let round = 0; ; round++) {
    const once = Buffer.concat([password, key, user])
    const input = Buffer.concat(Array.from({length: repeats}, () => once))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = Buffer.concat([cipher.update(input), cipher.final()])
    // 256 leaves 1 when it is divided by 3: the sum of the digits is enough.
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(algorithms[remainder] ?? 'sha256')
      .update(mixed)
      .digest()
    if (round + 1 >= roundsMin && (mixed.at(-1) ?? 0) <= round + 1 - 32) return key.subarray(0, 32)
  }
}
