import { canonical } from '@kefutong/contract/canonical'
import type { ParsedOf } from '@kefutong/contract/endpoint'
import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { amountOf } from '@kefutong/contract/service-log/form'
import { serviceLogLifecycle } from '@kefutong/contract/service-log/lifecycle'
import { mayLogService } from '@kefutong/contract/service-log/may-log'
import { today } from '../calendar/dates'
import { visibleTo } from '../filing/visible'
import { countsOfLog } from '../metric/of-log'
import { mirror } from './columns'
import type { Doing } from './doing'
import { addEdition, editionForm } from './editions'
import { confirmed } from './effects'
import { type Filing, filingsOf, foundBy, refuseDays } from './filing'
import { refuseNeed } from './need'
import { tellOf } from './notify'
import { anyLog, type ListedLog, type LogRow, listedLog, logColumns } from './queries'

type Input = ParsedOf<typeof serviceLogs.file>

/** The device's own id made it already: the same content is the same deed, whatever became of it since. */
const again = async ({ db, viewer, record }: Doing, found: LogRow, input: Input): Promise<ListedLog> => {
  const first = await editionForm(db, { cityId: viewer.cityId, logId: found.id, edition: 1 })
  const mine = found.filing_id === input.filingId && canonical(first) === canonical(input.form)
  const visible = viewer.role === 'expert' ? found.expert_id === viewer.personId : found.enterprise_id === viewer.orgId
  if (!mine || !visible) throw new Problem('sameKeyOtherBody')
  await record({ thing: 'service-log', id: found.id, move: 'again', version: found.version })
  return listedLog(db, viewer.cityId, found.id)
}

const filingOf = async ({ db, viewer }: Doing, id: string): Promise<Filing> => {
  const filing = await filingsOf(db, viewer.cityId)
    .where('filing.id', '=', id)
    .where(visibleTo(viewer))
    .executeTakeFirst()
  if (!filing) throw new Problem('notFound')
  if (!mayLogService(filing)) throw new Problem('filingNotInForce')
  return filing
}

const begun = ({ viewer }: Doing, filing: Filing, { form }: Input) => ({
  state: 'draft' as const,
  kind: form.kind,
  amountFen: amountOf(form),
  expertId: filing.expert_id,
  enterpriseId: filing.enterprise_id ?? '',
  regionCode: filing.region_code ?? '',
  authorId: viewer.personId ?? '',
  confirmedBy: null,
  counted: false,
  revocable: false,
})

/** A record begins: once for its id, in the state its kind and amount give it. */
export const fileLog = async (doing: Doing, input: Input, number: string): Promise<ListedLog> => {
  const { db, viewer, at } = doing
  const earlier = await anyLog(db, viewer, input.id)
  if (earlier) return again(doing, earlier, input)
  const filing = await filingOf(doing, input.filingId)
  const facts = begun(doing, filing, input)
  const { to } = advance(serviceLogLifecycle, viewer, facts, 'file')
  refuseDays(input.form, filing, today(at))
  await refuseNeed(db, viewer.cityId, input.form, filing)
  const row = await db
    .insertInto('service_log')
    .values({
      city_id: viewer.cityId,
      id: input.id,
      number,
      // a statement becomes what it is once its confirmation is written
      state: to === 'confirmed' ? 'filed' : to,
      filing_id: filing.id,
      expert_id: facts.expertId,
      enterprise_id: facts.enterpriseId,
      institution_id: filing.institution_id ?? '',
      region_code: facts.regionCode,
      author_id: facts.authorId,
      ...mirror(input.form, foundBy(filing, number)),
      counted_edition: null,
      confirmed_by: null,
      confirmed_at: null,
      reminded_at: null,
      filed_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.columns(['city_id', 'id']).doNothing())
    .returning(logColumns)
    .executeTakeFirst()
  // twenty at once: the others waited for the first one's commit and find it now
  if (!row) return again(doing, (await anyLog(db, viewer, input.id)) as LogRow, input)
  await addEdition(
    db,
    { cityId: viewer.cityId, logId: row.id, edition: 1 },
    { form: input.form, by: facts.authorId, at },
  )
  if (to !== 'filed') {
    const change = await confirmed(doing, row, filing, to)
    await db
      .updateTable('service_log')
      .set({ ...change, state: to })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .execute()
  }
  await doing.record({
    ...{ thing: 'service-log', id: row.id, move: 'file', from: 'draft', to, version: 1 },
    counts: to === 'confirmed' ? countsOfLog(row.id, input.form, filing) : [],
  })
  const filed = await listedLog(db, viewer.cityId, row.id)
  await tellOf(doing, filed, 'file')
  return filed
}
