/** One text for equal values, whatever order their fields came in: keys sorted at every depth, no blanks, undefined left out. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
