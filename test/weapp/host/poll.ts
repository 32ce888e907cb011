const STEP_MS = 25

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks again until there is an answer; after `ms` it fails with what `why` says by then. */
export const until = async <T>(
  ask: () => Promise<T | undefined | false>,
  ms: number,
  why: () => Promise<string>,
): Promise<T> => {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(await why())
    await pause(STEP_MS)
  }
}
