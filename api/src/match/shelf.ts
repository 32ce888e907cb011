import type { MatchExpert } from './match'
import { loadPoints } from './points'
import { postings } from './postings'
import { chainsOf, profileOf } from './profile'

/** May be recommended at all: has room, and did not opt out. */
const isOpen = (expert: MatchExpert) => !expert.optOut && expert.load < expert.capacity

/** What is kept of a city's experts: each in a numbered slot, and who is to be found under which word. */
export type Shelf = ReturnType<typeof shelf>

export const shelf = () => {
  const slots = new Map<string, number>()
  const experts: Array<MatchExpert | undefined> = []
  const freed: number[] = []
  const terms = postings()
  const chains = postings()
  const segments = postings()
  const institutions = postings()
  /** load points plus one; zero: not to be recommended */
  let open = new Uint8Array(1024)

  const everyWord = (expert: MatchExpert, slot: number, each: 'add' | 'drop') => {
    for (const [term, places] of profileOf(expert)) terms[each](term, slot, places)
    for (const [chain, places] of chainsOf(expert)) chains[each](chain, slot, places)
    for (const segment of new Set(expert.segments)) segments[each](segment, slot, 1)
    institutions[each](expert.institution, slot, 1)
  }

  const remove = (id: string) => {
    const slot = slots.get(id)
    const expert = slot === undefined ? undefined : experts[slot]
    if (slot === undefined || !expert) return
    everyWord(expert, slot, 'drop')
    slots.delete(id)
    experts[slot] = undefined
    open[slot] = 0
    freed.push(slot)
  }

  const put = (given: MatchExpert) => {
    remove(given.id)
    const expert = structuredClone(given)
    const slot = freed.pop() ?? experts.length
    experts[slot] = expert
    slots.set(expert.id, slot)
    if (slot >= open.length) {
      const wider = new Uint8Array(open.length * 2)
      wider.set(open)
      open = wider
    }
    open[slot] = isOpen(expert) ? 1 + loadPoints(expert.load, expert.capacity) : 0
    everyWord(expert, slot, 'add')
  }

  return {
    ...{ put, remove, terms, chains, segments, institutions },
    size: () => slots.size,
    slots: () => experts.length,
    slotOf: (id: string) => slots.get(id),
    at: (slot: number) => experts[slot],
    open: () => open,
  }
}
