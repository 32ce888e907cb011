import type { FilingState } from '../filing/lifecycle'
import { dayOf, type ServiceLogForm } from './form'

type Filing = { state: FilingState; termStart: string | null; termEnd: string | null; stoodUntil?: string | null }

const everInForce: readonly FilingState[] = ['in-force', 'suspended', 'ended', 'expired']

/** Only an expert whose filing is in force may log a service; one that was in force may still send what was done then. */
export const mayLogService = (filing: Pick<Filing, 'state'> | undefined) =>
  filing !== undefined && everInForce.includes(filing.state)

/**
 * What is wrong with the days of a record, beside its field, or nothing: not in the future, not before the term, not
 * after it, and not after the day the filing was suspended or ended (`stoodUntil`). Days are 'YYYY-MM-DD' in China.
 */
export const dayFault = (
  form: ServiceLogForm,
  filing: Filing,
  today: string,
): { field: string; says: string } | undefined => {
  const field = form.kind === 'revenue' ? 'until' : 'servedOn'
  const last = dayOf(form)
  const first = form.kind === 'revenue' ? form.from : last
  if (last > today) return { field, says: '日期还没到，请改成今天或之前' }
  if (filing.termStart && first < filing.termStart)
    return { field: form.kind === 'revenue' ? 'from' : field, says: `早于聘期开始日 ${filing.termStart}，请核对` }
  if (form.kind === 'revenue') return undefined
  if (filing.termEnd && last > filing.termEnd) return { field, says: `晚于聘期结束日 ${filing.termEnd}，请核对` }
  if (filing.stoodUntil && last > filing.stoodUntil)
    return { field, says: `聘任在 ${filing.stoodUntil} 已中止或终止，请核对` }
  return undefined
}
