import { gradeOf } from '@kefutong/contract/service-log/evidence'
import { amountOf, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import { type Count, mainChain, one, type Place } from './counts'

/** The filing a record stands under, as far as counting goes. */
export type LogFiling = {
  state: string
  region_code: string | null
  chains: readonly string[]
  institution_id: string | null
}

export const placeOfFiling = (filing: Omit<LogFiling, 'state'>): Place => ({
  region: filing.region_code ?? '',
  chain: mainChain(filing.chains),
  institution: filing.institution_id ?? '',
})

/** What a record counts for, by the edition that counts; without one it counts for nothing. */
export const countsOfLog = (id: string, form: ServiceLogForm | undefined, filing: LogFiling): Count[] => {
  if (!form) return []
  const place = placeOfFiling(filing)
  const standing = filing.state === 'in-force'
  const fen = amountOf(form)
  const money = (metric: 'projects.amount' | 'transfers.amount' | 'revenue.total'): Count[] =>
    fen === null ? [] : [{ ...one(metric, id, place), slice: gradeOf(form, true) ?? '', amount: fen }]
  switch (form.kind) {
    case 'problem':
      return [one('problems.total', id, place), ...(standing ? [one('problems.in-force', id, place)] : [])]
    case 'transfer':
      return [
        one('transfers.total', id, place),
        ...(standing ? [one('transfers.in-force', id, place)] : []),
        ...money('transfers.amount'),
      ]
    case 'project':
      return [one('projects.total', id, place), ...money('projects.amount')]
    case 'visit':
      return [{ ...one('services.time', id, place), amount: form.tenths }]
    case 'revenue':
      return money('revenue.total')
  }
}
