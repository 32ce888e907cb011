import type { Fault } from '@kefutong/contract/problem'
import type { RuleName } from '@kefutong/contract/rules/parameters'
import type { Part } from './kept'

export const parts: readonly Part[] = ['expert', 'enterprise', 'appointment']

export const partWords: Record<Part, string> = { expert: '专家', enterprise: '企业', appointment: '聘任' }

/** The step whose fields decide a rule, so that a refusal opens where it can be mended. */
export const partOfRule: Record<RuleName, Part> = {
  'degree-or-title': 'expert',
  'age-ceiling': 'expert',
  'no-management-post': 'expert',
  'serving-elsewhere': 'expert',
  'posts-per-expert': 'enterprise',
  'experts-per-enterprise': 'enterprise',
  'enterprise-standing': 'enterprise',
  region: 'enterprise',
  'not-own-enterprise': 'appointment',
  'term-length': 'appointment',
  'days-a-year': 'appointment',
  'prior-grade': 'appointment',
  'answer-yes': 'appointment',
  'answer-no': 'appointment',
  'answer-at-least': 'appointment',
  'notice-days': 'appointment',
}

const isPart = (name: string | undefined): name is Part => parts.some((part) => part === name)

/** The API's faults by step: `form.enterprise.uscc`, `enterprise.name` and `rules.age-ceiling` all find their place. */
export const sortFaults = (faults: readonly Fault[]) => {
  const fields: Record<Part, Fault[]> = { expert: [], enterprise: [], appointment: [] }
  const rules: Array<Fault & { part: Part }> = []
  const others: Fault[] = []
  for (const fault of faults) {
    const [head, ...rest] = fault.field.replace(/^form\./, '').split('.')
    if (isPart(head)) fields[head].push({ field: rest.join('.'), says: fault.says })
    else if (head === 'rules') rules.push({ ...fault, part: partOfRule[rest.join('.') as RuleName] ?? 'appointment' })
    else others.push(fault)
  }
  const first = parts.find((part) => fields[part].length > 0 || rules.some((rule) => rule.part === part))
  return { fields, rules, others, first }
}
