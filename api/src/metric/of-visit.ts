import type { VisitTable } from '../visit/queries'
import { type Count, one } from './counts'

type Reached = Pick<VisitTable, 'id' | 'region_code' | 'chain' | 'introduced_on' | 'intent_on' | 'contract_on'>

/** How far a contact came; one that is no longer followed keeps what it reached. */
export const countsOfVisit = (visit: Reached): Count[] => {
  const place = { region: visit.region_code ?? '', chain: visit.chain ?? '', institution: '' }
  return [
    one('visits.experts', visit.id, place),
    ...(visit.introduced_on ? [one('visits.introductions', visit.id, place)] : []),
    ...(visit.intent_on ? [one('visits.intents', visit.id, place)] : []),
    ...(visit.contract_on ? [one('visits.contracts', visit.id, place)] : []),
  ]
}
