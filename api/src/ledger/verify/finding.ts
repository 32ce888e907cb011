export type Kind = 'altered' | 'missing' | 'added' | 'reordered'

/** One thing that is not as it was: at which place of the chain, if it has one, and in words. */
export type Finding = { kind: Kind; seq: number | undefined; says: string }

const place = ({ seq }: Finding) => seq ?? Number.POSITIVE_INFINITY

/** Keeps the first so many by their place, and counts the rest: whatever was done to a million entries fits. */
export const collector = (most: number) => {
  let kept: Finding[] = []
  let total = 0
  const add = (...found: readonly Finding[]) => {
    total += found.length
    // sorting is stable: of two at one place the one found first stands first
    if (found.length > 0) kept = [...kept, ...found].sort((a, b) => place(a) - place(b)).slice(0, most)
  }
  return { add, kept: () => kept, total: () => total, isFull: () => total >= most }
}
export type Collector = ReturnType<typeof collector>
