import { titleWords } from '@kefutong/contract/filing/form'
import { movesFor } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { ServiceLog, ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import { gradeOf } from '@kefutong/contract/service-log/evidence'
import { outcomeWords, type ServiceLogForm, transferWayWords } from '@kefutong/contract/service-log/form'
import { serviceLogLifecycle } from '@kefutong/contract/service-log/lifecycle'
import { kept } from '../db/kept'
import { regionNames } from '../filing/view'
import type { Tx } from '../world'
import { editionsOf } from './editions-view'
import { factsOf } from './facts'
import { photosOf } from './photos'
import type { ListedLog } from './queries'
import { remarksOf, timelineOf } from './timeline'

const detailOf = (form: ServiceLogForm) => {
  if (form.kind === 'transfer') return transferWayWords[form.way]
  if (form.kind === 'problem') return outcomeWords[form.outcome]
  return form.kind === 'project' ? form.name : null
}

const evidenceOf = (form: ServiceLogForm) => {
  if (!('contractNo' in form || 'invoiceNo' in form)) return null
  if (form.contractNo) return `合同 ${form.contractNo}`
  return form.invoiceNo ? `发票 ${form.invoiceNo}` : null
}

type Asking = { viewer: Viewer; at: Date }

/** A record in a list, with the moves this viewer may make. */
export const cardOf = (
  { viewer, at }: Asking,
  row: ListedLog,
  regions: ReadonlyMap<string, string>,
): ServiceLogCard => ({
  id: row.id,
  version: row.version,
  edition: row.edition,
  number: row.number,
  state: row.state,
  kind: row.kind,
  detail: detailOf(row.form),
  day: row.day,
  line: row.line,
  amountFen: row.amount_fen,
  tenths: row.tenths,
  // a correction that was withdrawn leaves the record confirmed as it was
  grade: gradeOf(row.form, row.confirmed_at !== null || row.state === 'confirmed'),
  evidence: evidenceOf(row.form),
  filingId: row.filing_id,
  filingNumber: row.filing_number ?? '',
  post: row.post,
  expertName: row.expert_name,
  expertTitle: titleWords[row.expert_title as keyof typeof titleWords] ?? '',
  institutionName: row.institution_name,
  enterpriseName: row.enterprise_name,
  regionName: regions.get(row.region_code) ?? '',
  photos: Number(row.photos),
  counts: row.counted_edition !== null,
  filedAt: row.filed_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  moves: movesFor(serviceLogLifecycle, viewer, factsOf(row, at)),
})

/** One record for one viewer: what is said, every edition, the line it is on, papers, and the moves allowed. */
export const logOf = async (asking: Asking & { db: Tx }, row: ListedLog): Promise<ServiceLog> => {
  const { db, viewer } = asking
  const regions = await regionNames(db, row.city_id)
  const happened = await pastOf(db, row)
  const card = cardOf(asking, row, regions)
  return {
    ...card,
    form: row.form,
    mine: viewer.personId === row.author_id,
    editions: await editionsOf(db, row),
    ...(await photosOf(db, row, viewer)),
    timeline: timelineOf(row, happened, card.regionName),
    remarks: remarksOf(happened),
  }
}

const past = kept((db, { cityId, logId }: { cityId: string; logId: string }) =>
  db
    .selectFrom('history')
    .leftJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'history.city_id').onRef('person.id', '=', 'history.person_id'),
    )
    .select(['move', 'from_state', 'to_state', 'at', 'reason', 'role', 'person.name'])
    .where('history.city_id', '=', cityId)
    .where('thing', '=', 'service-log')
    .where('thing_id', '=', logId)
    .orderBy('history.id'),
)
const pastOf = (db: Tx, row: ListedLog) => past(db, { cityId: row.city_id, logId: row.id })
