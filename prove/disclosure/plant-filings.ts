import { filings } from '@kefutong/contract/filing/endpoints'
import { invitations } from '@kefutong/contract/invitation'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { TestWorld } from '../../test/world'
import { filingIn, uscc } from '../../test/world'
import { castOf } from '../../test/world/journey'
import { file, goodLogs, moveLog } from '../../test/world/service-log'
import type { Marks } from './marks'
import type { PlantedFiling } from './town'

const nobodyThere = { name: '淄博新来的有限公司', uscc: uscc('9KFNEW1') }

/** One appointment in one state, its private fields marked. */
export const plantFiling = async (
  world: TestWorld,
  marks: Marks,
  state: PlantedFiling['state'],
): Promise<PlantedFiling> => {
  const thing = `filing ${state}`
  // an invitation goes to an enterprise where nobody has a seat yet
  const isNew = state === 'enterprise-review'
  const cast = await castOf(world, {
    expert: { direction: `聚醚 ${marks.word(thing, 'direction')}`, department: marks.word(thing, 'department') },
    enterprise: { contact: marks.word(thing, 'contact'), ...(isNew ? nobodyThere : {}) },
    appointment: {
      tasks: [{ what: `稳定羟值 ${marks.word(thing, 'task')}`, target: '偏差不超过 1', due: '2027-12-31' }],
    },
  })
  marks.plant(cast.expert.phone, thing, 'expertPhone')
  marks.plant(cast.enterprise.phone, thing, 'contactPhone')
  const { id, version } = await filingIn(world, state, cast.form, cast)
  const { attachments } = await cast.expert.ask(filings.read, { id })
  return {
    ...{ thing, state, id, version, attachmentId: attachments[0]?.id },
    ...{ expert: cast.expert, enterprise: isNew ? undefined : cast.enterprise, logs: [] },
  }
}

/** Two records under an appointment in force: one waits, one is disputed with a reason. */
export const plantLogs = async ({ thing, id, expert, enterprise }: PlantedFiling, marks: Marks) => {
  const say = (field: string) => `${marks.word(thing, field)} 羟值偏差由 8% 降到 1.5%，三批都合格`
  const waits = await file(expert, id, { ...goodLogs.problem, summary: say('summary') })
  const disputed = await file(expert, id, { ...goodLogs.visit, summary: say('summary') })
  await moveLog(enterprise ?? expert, disputed.id, 'dispute', { reason: say('dispute-reason') })
  const { version } = await expert.ask(serviceLogs.read, { id: disputed.id })
  return [
    { id: waits.id, version: waits.version },
    { id: disputed.id, version },
  ]
}

/** A link of one use to the one whose turn it is. */
export const plantInvitation = async ({ thing, id, expert }: PlantedFiling, marks: Marks) => {
  const { token } = await expert.ask(invitations.send, { id, side: 'enterprise', phone: '15800009999' })
  return marks.code(token, thing, 'invitation')
}
