/** Of many times the one that this share of them does not pass. */
export const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

export const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** 「p50 3.1 ms，p99 8.4 ms」. */
export const spread = (times: readonly number[]) =>
  `p50 ${at(times, 0.5).toFixed(1)} ms，p99 ${at(times, 0.99).toFixed(1)} ms`
