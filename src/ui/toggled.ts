/** The same set with this key put in, or taken out if it was there. */
export const toggled = (keys: ReadonlySet<string>, key: string) => {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
