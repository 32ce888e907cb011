import { Need } from '@kefutong/contract/need/endpoints'
import type { ProblemWords } from '@/platform/call-problem'

/** The newest need, as a refusal brought it. */
export const newestOf = (problem: ProblemWords | undefined): Need | undefined => {
  if (problem?.latest === undefined) return undefined
  const parsed = Need.safeParse(problem.latest)
  return parsed.success ? parsed.data : undefined
}
