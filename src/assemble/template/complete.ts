import {z} from '../../base/index.js'

/**
 * The value with every key that its schema knows: `null` where nothing is written. So a template may ask for all that
 * there could be, and a name that could never be there is an error. Texts stay the objects they were.
 */
export function complete(schema: unknown, value: unknown): unknown {
  const inner = bare(schema)
  if (value === undefined || value === null) return null
  if (inner instanceof z.ZodObject && typeof value === 'object') {
    const known = Object.entries(inner.shape).map(([key, part]) => [
      key,
      complete(part, (value as {readonly [key: string]: unknown})[key]),
    ])
    return {...value, ...Object.fromEntries(known)}
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => complete(inner.element, item))
  return value
}

function bare(schema: unknown): unknown {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) at = at.unwrap()
  return at
}
