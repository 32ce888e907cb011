import { stringify } from 'fast-check'

type Result = { failed: boolean; counterexample: unknown; numShrinks: number; errorInstance?: unknown }

/** The smallest case that failed, told step by step, and as data. */
export const failureIn = ({ failed, counterexample, numShrinks, errorInstance }: Result) => {
  if (!failed) return undefined
  const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  return [`反例（缩小 ${numShrinks} 次）：`, said, stringify(counterexample)].join('\n')
}
