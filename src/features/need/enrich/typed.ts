import type { InputOf } from '@kefutong/contract/endpoint'
import { fenOf, textOf } from '@kefutong/contract/money'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import type { modes, Visibility } from '@kefutong/contract/need/form'
import type { Fault } from '@kefutong/contract/problem'

/** The structured fields as somebody types them: a list of words is one line, money stands in 万元. */
export type Enriched = {
  sentence: string
  keyPoints: string
  goal: string
  keywords: string
  chains: string[]
  budget: string
  mode: (typeof modes)[number] | ''
  partner: string
  deadline: string
  visibility: Visibility
}
export type EnrichedName = keyof Enriched

export const blank: Enriched = {
  sentence: '',
  keyPoints: '',
  goal: '',
  keywords: '',
  chains: [],
  budget: '',
  mode: '',
  partner: '',
  deadline: '',
  visibility: 'experts',
}

export const typedOf = (need: Need): Enriched => ({
  sentence: need.sentence,
  keyPoints: need.keyPoints ?? '',
  goal: need.goal ?? '',
  keywords: need.keywords.join('、'),
  chains: need.chains,
  budget: textOf(need.budgetFen ?? undefined, 'wan'),
  mode: need.mode ?? '',
  partner: need.partner ?? '',
  deadline: need.deadline ?? '',
  visibility: need.visibility,
})

/** 「羟值、发泡，保温」 → three words. */
const wordsIn = (text: string) => text.split(/[、，,；;\s]+/).filter(Boolean)

type Input = InputOf<typeof needs.enrich>

/** The fields the API takes, of those that were touched; a sum that is none is a fault here. */
export const inputOf = (typed: Partial<Enriched>): { input: Omit<Input, 'id' | 'version'>; faults: Fault[] } => {
  const { keywords, budget, mode, deadline, ...rest } = typed
  const fen = budget?.trim() ? fenOf(budget, 'wan') : null
  return {
    input: {
      ...rest,
      ...(keywords !== undefined && { keywords: wordsIn(keywords) }),
      ...(budget !== undefined && fen !== undefined && { budgetFen: fen }),
      ...(mode !== undefined && { mode: mode || null }),
      ...(deadline !== undefined && { deadline: deadline || null }),
    },
    faults: fen === undefined ? [{ field: 'budget', says: '请填金额，例如 12.5' }] : [],
  }
}

const shownAs = (field: string): string => (field === 'budgetFen' ? 'budget' : (field.split('.')[0] ?? field))

/** What is wrong with what was touched, by the contract's own rules and beside its field. */
export const faultsOf = (typed: Partial<Enriched>): Fault[] => {
  const { input, faults } = inputOf(typed)
  const read = needs.enrich.input.safeParse({ id: '00000000-0000-7000-8000-000000000000', version: 1, ...input })
  const found = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ field: path.join('.'), says: message }))
  return [...faults, ...found].map(({ field, says }) => ({ field: shownAs(field), says }))
}

export const asShown = (faults: readonly Fault[]): Fault[] =>
  faults.map(({ field, says }) => ({ field: shownAs(field), says }))
