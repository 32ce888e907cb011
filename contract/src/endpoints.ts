import { chains } from './chain'
import { cities } from './city'
import { complaints } from './complaint'
import type { Endpoint } from './endpoint'
import { takeaways } from './export'
import { figures } from './figure'
import { filings } from './filing/endpoints'
import { helpCodes } from './help-code'
import { imports } from './import'
import { invitations } from './invitation'
import { ledger } from './ledger'
import { matches } from './match'
import { messages } from './message'
import { dashboards, metricReads } from './metric/dashboard'
import { needs } from './need/endpoints'
import { people } from './person'
import { platforms } from './platform'
import { projects } from './project'
import { releases } from './release/endpoints'
import { results } from './result'
import { rulePacks } from './rule-pack'
import { schedules } from './schedule'
import { serviceLogs } from './service-log/endpoints'
import { years } from './service-log/year'
import { sessions } from './session'
import { visits } from './visit'

/** Everything the API does. A route that is not here does not start; an entry without a handler does not start either. */
export const endpoints: Record<string, Record<string, Endpoint>> = {
  sessions,
  cities,
  chains,
  filings,
  serviceLogs,
  years,
  ledger,
  invitations,
  people,
  messages,
  complaints,
  figures,
  schedules,
  rulePacks,
  needs,
  matches,
  helpCodes,
  visits,
  dashboards,
  metricReads,
  releases,
  platforms,
  results,
  projects,
  imports,
  takeaways,
} as never
