import { type FilingDraft, FilingForm } from '@kefutong/contract/filing/form'
import { type Fault, Problem } from '@kefutong/contract/problem'
import { postsOf, type RulePack } from '@kefutong/contract/rules/pack'
import { shanghai } from '../calendar/dates'
import { faultsOf } from '../faults'
import { nextSerial } from '../serial'
import type { Tx } from '../world'
import { judgeForm } from './judge'
import { settleParties } from './parties'
import { type FilingRow, reviewing } from './queries'

/** The form as it must be now; every fault at once, each beside its field. */
const complete = (draft: FilingDraft, pack: RulePack): FilingForm => {
  const parsed = FilingForm.safeParse(draft)
  const faults: Fault[] = parsed.success ? [] : faultsOf(parsed.error.issues, 'form')
  const post = draft.appointment?.post
  if (post && !postsOf(pack).includes(post))
    faults.push({ field: 'form.appointment.post', says: '请选择本市规定的职务' })
  if (!parsed.success || faults.length > 0) throw new Problem('inputInvalid', { faults })
  return parsed.data
}

const caseNumber = async (db: Tx, cityId: string, at: Date) => {
  const { year } = shanghai(at)
  return `BA-${year}-${String(await nextSerial(db, cityId, `case:${year}`)).padStart(4, '0')}`
}

/** An appointment at the same enterprise that is already under way or in force, unless this one renews it. */
const refuseDuplicate = async (db: Tx, filing: FilingRow, enterpriseId: string) => {
  const held = await db
    .selectFrom('filing')
    .select('id')
    .where('city_id', '=', filing.city_id)
    .where('expert_id', '=', filing.expert_id)
    .where('enterprise_id', '=', enterpriseId)
    .where('state', 'in', [...reviewing, 'in-force', 'suspended'])
    .where('id', 'not in', filing.renews ? [filing.id, filing.renews] : [filing.id])
    .executeTakeFirst()
  if (held) throw new Problem('duplicateFiling')
}

/** A renewal is of this appointment and no other. */
const refuseElsewhere = async (db: Tx, filing: FilingRow, { enterprise }: FilingForm) => {
  if (!filing.renews) return
  const original = await db
    .selectFrom('filing')
    .select('form')
    .where('city_id', '=', filing.city_id)
    .where('id', '=', filing.renews)
    .executeTakeFirstOrThrow()
  if (original.form.enterprise?.uscc === enterprise.uscc) return
  throw new Problem('inputInvalid', {
    faults: [{ field: 'form.enterprise.uscc', says: '续聘要在原企业，换企业请另办备案' }],
  })
}

/** What a submission, first or again, writes beside the state. */
export const submission = async (db: Tx, filing: FilingRow, pack: { revision: number; pack: RulePack }, at: Date) => {
  const form = complete(filing.form, pack.pack)
  await refuseElsewhere(db, filing, form)
  const judgement = await judgeForm(db, filing, form, pack.pack, at)
  const against = judgement.reasons.filter((reason) => reason.verdict === 'fail')
  if (!judgement.ok)
    throw new Problem('notEligible', {
      faults: against.map((reason) => ({ field: `rules.${reason.rule}`, says: `${reason.says}（${reason.article}）` })),
    })
  const open = judgement.reasons.filter((reason) => reason.verdict === 'unanswered' && reason.ask)
  if (open.length > 0)
    throw new Problem('inputInvalid', {
      faults: open.map((reason) => ({ field: `form.appointment.answers.${reason.ask}`, says: reason.says })),
    })
  const parties = await settleParties(db, filing.city_id, filing.expert_id, form, at)
  await refuseDuplicate(db, filing, parties.enterprise_id)
  return {
    ...parties,
    form: JSON.stringify(form),
    judgement: JSON.stringify(judgement),
    pack_revision: pack.revision,
    region_code: form.enterprise.regionCode,
    chains: form.enterprise.chains,
    expert_name: form.expert.name,
    institution_name: form.expert.institution,
    enterprise_name: form.enterprise.name,
    post: form.appointment.post,
    term_start: form.appointment.termStart,
    term_end: form.appointment.termEnd,
    case_number: filing.case_number ?? (await caseNumber(db, filing.city_id, at)),
    ...(filing.route.length > 0 ? {} : { route: [...pack.pack.route], clocks: JSON.stringify(pack.pack.clocks) }),
  }
}
