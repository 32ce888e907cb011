import type { Judgement } from '@kefutong/contract/filing/endpoints'
import { factsOf } from '@kefutong/contract/filing/facts'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import { judge } from '@kefutong/contract/rules/judge'
import { packTitle, type RulePack } from '@kefutong/contract/rules/pack'
import { today } from '../calendar/dates'
import type { Tx } from '../world'
import { countAppointments, type FilingRow } from './queries'

type Judged = Pick<FilingRow, 'city_id' | 'id' | 'expert_id' | 'renews'>

/** The same engine as on the phone, with the counts that only the database knows. */
export const judgeForm = async (
  db: Tx,
  filing: Judged,
  form: FilingDraft,
  pack: RulePack,
  at: Date,
): Promise<Judgement> => {
  const except = filing.renews ? [filing.id, filing.renews] : [filing.id]
  const counts = await countAppointments(db, filing.city_id, {
    expertId: filing.expert_id,
    uscc: form.enterprise?.uscc,
    except,
  })
  const facts = factsOf(form, { ...counts, renewal: filing.renews !== null, today: today(at) })
  const { ok, reasons } = judge(pack, facts)
  return {
    ok,
    pack: packTitle(pack),
    reasons: reasons.map(({ rule, article, says, verdict, ask, brief }) => ({
      rule,
      article,
      says,
      verdict,
      ...(ask ? { ask } : {}),
      ...(brief ? { brief } : {}),
    })),
  }
}
