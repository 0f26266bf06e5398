type Getters<T> = {readonly [K in keyof T]: () => T[K]}

/** An object whose values are made when they are first asked for: a template asks for few of all there are. */
export function lazy<T extends object>(getters: Getters<T>): T {
  const made = {}
  for (const key of Object.keys(getters) as (keyof T & string)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get(this: object) {
        const value = getters[key]()
        Object.defineProperty(made, key, {value, enumerable: true})
        return value
      },
    })
  }
  return made as T
}
