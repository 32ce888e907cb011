import type { NeedCard } from '@kefutong/contract/need/endpoints'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import { leftWords } from '@kefutong/contract/time'
import { nearDay } from '@/platform/near-day'

export type NeedChoice = NeedCard['moves'][number] & { move: NeedMove }

const provisionalWords = '（以国务院放假安排为准）'

/** 「承诺 11 月 24 日前核实情况，」「剩 1 个工作日」: parts that no line breaks in the middle; none while nobody owes anything. */
export const dueParts = ({ due }: Pick<NeedCard, 'due'>) =>
  due
    ? [`承诺 ${nearDay(due.date)}前${due.label}，`, `${leftWords(due.left)}${due.provisional ? provisionalWords : ''}`]
    : []

export const dueWords = (need: Pick<NeedCard, 'due'>) => dueParts(need).join('') || undefined

/** The same for a narrow column: 「核实情况，剩 1 个工作日」. */
export const shortDue = ({ due }: Pick<NeedCard, 'due'>) => due && `${due.label}，${leftWords(due.left)}`

export const isLate = ({ due }: Pick<NeedCard, 'due'>) => due !== null && due.left < 0

/** What a need is called where there is no room: its own words, cut. */
export const briefly = (sentence: string, most = 24) =>
  [...sentence].length > most ? `${[...sentence].slice(0, most).join('')}…` : sentence
