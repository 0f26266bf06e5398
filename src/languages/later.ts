/** A value made when it is first asked for: collators and plural rules cost milliseconds that most runs need not pay. */
export function later<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
