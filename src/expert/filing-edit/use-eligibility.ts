import { checkUscc, normaliseUscc } from '@kefutong/contract/check'
import type { cities } from '@kefutong/contract/city'
import type { ReplyOf } from '@kefutong/contract/endpoint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { factsOf } from '@kefutong/contract/filing/facts'
import { judge } from '@kefutong/contract/rules/judge'
import { useRemote } from '@/platform/use-remote'
import type { SavingState } from './saving-state'

export type City = ReplyOf<typeof cities.read>

/** What the rules say of the form as far as it is filled in, and what the city knows of the enterprise typed. */
export const useEligibility = ({ form, filing }: SavingState, city: City) => {
  const typed = form.enterprise?.uscc ?? ''
  const uscc = typed !== '' && checkUscc(typed) === undefined ? normaliseUscc(typed) : undefined
  const { data: known } = useRemote(filings.eligibility, { filing: filing.id, ...(uscc && { uscc }) })
  const renewal = filing.renews !== null
  const around = {
    postsHeld: known?.postsHeld,
    expertsHired: uscc === undefined ? undefined : known?.expertsHired,
    renewal,
    today: city.today,
  }
  return { uscc, known: uscc ? known : undefined, judgement: judge(city.pack, factsOf(form, around)) }
}

export type Eligibility = ReturnType<typeof useEligibility>
