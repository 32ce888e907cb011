import type { Facts } from '../rules/facts'
import type { FilingDraft } from './form'

/** What the device or the API knows beside the form: counts of appointments, the day, renewal. */
export type Surroundings = Pick<Facts, 'postsHeld' | 'expertsHired' | 'renewal' | 'priorGrade' | 'today'>

/** A form, however far it is filled in, as the eligibility rules read it. */
export const factsOf = (form: FilingDraft, around: Surroundings): Facts => ({
  ...around,
  degree: form.expert?.degree,
  title: form.expert?.title,
  birthMonth: form.expert?.birthMonth,
  managementPost: form.expert?.managementPost,
  ownEnterprise: form.appointment?.ownEnterprise,
  termStart: form.appointment?.termStart,
  termEnd: form.appointment?.termEnd,
  daysPerYear: form.appointment?.daysPerYear,
  standings: form.enterprise?.standings,
  regionCode: form.enterprise?.regionCode,
  answers: form.appointment?.answers ?? {},
})
