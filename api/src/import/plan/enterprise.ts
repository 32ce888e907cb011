import type { EnterpriseForm } from '@kefutong/contract/import/forms'
import { uuidv7 } from 'uuidv7'
import { difference } from '../../metric/counts'
import { countsOfEnterprise } from '../../metric/of-register'
import { mayKeep } from '../../register/keep'
import type { Batch } from '../batch'
import { elsewhere, hasNews, news, type Plan, type Planning, renewed, wrong } from './plan'

const columnsOf = (form: EnterpriseForm) => ({
  uscc: form.uscc,
  name: form.name,
  region_code: form.regionCode,
  chains: form.chains,
  segments: form.segments,
  standings: form.standings,
  business: form.business || null,
  contact: form.contact || null,
  contact_phone: form.contactPhone || null,
})
type Columns = ReturnType<typeof columnsOf>

const known = async ({ db, viewer }: Planning, forms: readonly EnterpriseForm[]) => {
  const rows = await db
    .selectFrom('enterprise')
    .selectAll()
    .where('city_id', '=', viewer.cityId)
    .where(
      'uscc',
      'in',
      forms.map(({ uscc }) => uscc),
    )
    .execute()
  return new Map(rows.map((row) => [row.uscc, row]))
}

const add = ({ viewer, at }: Planning, batch: Batch, columns: Columns) => {
  const row = { city_id: viewer.cityId, id: uuidv7(), ...columns, created_at: at }
  batch.add('enterprise', row)
  batch.happened({ thing: 'enterprise', id: row.id, move: 'import', counts: countsOfEnterprise(row) })
}

type Before = { id: string; region_code: string; chains: string[]; segments: string[]; standings: string[] }
const change = ({ viewer }: Planning, batch: Batch, before: Before, columns: object) => {
  batch.change('enterprise', { city_id: viewer.cityId, id: before.id, ...columns })
  const counts = difference(countsOfEnterprise(before), countsOfEnterprise({ ...before, ...columns }))
  batch.happened({ thing: 'enterprise', id: before.id, move: 'import', counts })
}

const segmentsFit = ({ directory }: Planning, { chains, segments }: EnterpriseForm) =>
  segments.every((id) => chains.includes(directory.segments.get(id)?.chain_id ?? ''))

/** 企业, by their code. The bureau's file brings the register up to date; what it leaves empty stays. */
export const planEnterprises: Plan<EnterpriseForm> = async (planning, forms) => {
  const there = await known(planning, forms)
  return forms.map((form) => {
    const before = there.get(form.uscc)
    if (!mayKeep(planning.viewer, form.regionCode)) return elsewhere('regionCode')
    if (before && !mayKeep(planning.viewer, before.region_code)) return elsewhere('uscc')
    if (!segmentsFit(planning, form)) return wrong({ field: 'segments', says: '有环节不在这一行的产业链上' })
    const columns = columnsOf(form)
    if (!before) return { verdict: 'new', act: (batch) => add(planning, batch, columns) }
    const changed = news(columns, before)
    if (!hasNews(changed)) return { verdict: 'same' }
    const whole = renewed(columns, before, changed)
    return { verdict: 'change', act: (batch) => change(planning, batch, before, whole) }
  })
}
