import type { ImportKind } from '@kefutong/contract/import'
import type { ImportForms } from '@kefutong/contract/import/sheets'
import { planEnterprises } from './enterprise'
import { planExperts } from './expert'
import { planFilings } from './filing'
import { planInstitutions } from './institution'
import type { Plan } from './plan'
import { planPlatforms, planProjects, planResults } from './register'

/** How each kind of row finds its place. */
export const plans: { [Kind in ImportKind]: Plan<ImportForms[Kind]> } = {
  enterprise: planEnterprises,
  institution: planInstitutions,
  expert: planExperts,
  platform: planPlatforms,
  result: planResults,
  project: planProjects,
  filing: planFilings,
}

/** What makes two rows of one file the same. */
export const keys: { [Kind in ImportKind]: (form: ImportForms[Kind]) => string } = {
  enterprise: ({ uscc }) => uscc,
  institution: ({ name }) => name,
  expert: ({ phone }) => phone,
  platform: ({ name }) => name,
  result: ({ name, institution }) => `${name} ${institution}`,
  project: ({ name, enterprise }) => `${name} ${enterprise}`,
  filing: ({ phone, uscc, termStart }) => `${phone} ${uscc} ${termStart}`,
}
