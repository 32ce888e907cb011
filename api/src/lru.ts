/** Keeps so many things by name, and lets go of the one that nobody has asked for longest. */
export const lru = <Value>(most: number) => {
  const kept = new Map<string, Value>()
  const get = (name: string) => {
    const value = kept.get(name)
    if (value === undefined) return undefined
    kept.delete(name)
    kept.set(name, value)
    return value
  }
  const set = (name: string, value: Value) => {
    kept.delete(name)
    kept.set(name, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return { get, set, delete: (name: string) => kept.delete(name) }
}
