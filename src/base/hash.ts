import {createHash} from 'node:crypto'

/** SHA-256 in hexadecimal of bytes, or of a value as JSON with keys in the order given. */
export function hashOf(value: Uint8Array | string | object): string {
  const hash = createHash('sha256')
  if (typeof value === 'string' || value instanceof Uint8Array) hash.update(value)
  else hash.update(JSON.stringify(value))
  return hash.digest('hex')
}
