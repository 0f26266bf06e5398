import {hash} from 'node:crypto'

/** SHA-256 in hexadecimal of bytes, or of a value as JSON with keys in the order given. */
export const hashOf = (value: Uint8Array | string | object): string =>
  hash('sha256', typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value), 'hex')
