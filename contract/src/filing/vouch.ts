import { canonical } from '../canonical'
import type { FilingDraft } from './form'
import type { Office } from './lifecycle'

type Part = keyof FilingDraft

/** What each office puts its word to. When one of these changes, its word no longer stands. */
const vouched: Record<Office, Partial<Record<Part, readonly string[]>>> = {
  'enterprise-review': {
    expert: ['name', 'institution'],
    enterprise: ['name', 'uscc', 'regionCode', 'chains', 'standings', 'contact', 'contactPhone', 'business'],
    appointment: ['post', 'termStart', 'termEnd', 'daysPerYear', 'tasks', 'pay', 'payFen'],
  },
  'employer-review': {
    expert: ['name', 'degree', 'title', 'institution', 'department', 'position', 'managementPost', 'birthMonth'],
    enterprise: ['name', 'uscc'],
    appointment: ['post', 'termStart', 'termEnd', 'daysPerYear', 'ownEnterprise'],
  },
  'county-review': {
    expert: ['name', 'degree', 'title', 'institution', 'managementPost', 'birthMonth'],
    enterprise: ['name', 'uscc', 'regionCode', 'chains', 'standings'],
    appointment: ['post', 'termStart', 'termEnd', 'daysPerYear', 'tasks', 'ownEnterprise', 'answers'],
  },
  'city-review': {},
}

/** A field left out and a field emptied again say the same. */
const said = (value: unknown) => (value === undefined || value === '' ? null : value)

/** The fields an office vouched for, as one text: compare it with the text of the day it said yes. */
export const vouchedText = (office: Office, form: FilingDraft) =>
  canonical(
    Object.entries(vouched[office]).map(([part, names]) =>
      names.map((name) => said((form[part as Part] as Record<string, unknown> | undefined)?.[name])),
    ),
  )
