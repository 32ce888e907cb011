import { Filing } from '@kefutong/contract/filing/endpoints'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import { createStore } from 'zustand/vanilla'
import { problemOf } from '@/platform/call-problem'
import { newKey } from '@/platform/idempotency-key'
import { clashes, merged, type Part, type Pending, resumed, same } from './kept'
import type { Ports, SavingState, SavingStatus } from './saving-state'

const pause = 800
const again = 15_000
const isEmpty = (pending: Pending) => Object.keys(pending).length === 0

/** Every field as it is typed: on the device at once, on the API after a short pause, one save at a time. */
export const createSaving = ({ filing: opened, kept, save, keep }: Ports) => {
  const first = resumed(opened, kept)
  const store = createStore<SavingState>(() => ({
    filing: opened,
    pending: first,
    form: merged(opened.form, first),
    status: isEmpty(first) ? 'saved' : 'kept',
    round: 0,
    faults: [],
  }))
  const { getState: get, setState: set } = store
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let attempt: { text: string; key: string; form: FilingDraft } | undefined

  const remember = () => keep({ seen: get().filing, pending: get().pending })
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const adopt = (latest: Filing, pending: Pending, status: SavingStatus) => {
    const next = isEmpty(pending) ? 'saved' : status
    set(({ round }) => ({
      filing: latest,
      pending,
      form: merged(latest.form, pending),
      status: next,
      round: round + 1,
      theirs: undefined,
    }))
    remember()
    if (next === 'saving') later(0)
  }

  /** Somebody else has saved: merged when the fields differ, a choice when they are the same. */
  const meet = (latest: unknown, tried?: FilingDraft) => {
    const parsed = Filing.safeParse(latest)
    if (!parsed.success || !parsed.data.editable) return set({ status: 'closed' })
    const theirs = parsed.data
    const { pending, filing } = get()
    // Our own save arrived although its answer did not.
    const ours = tried !== undefined && same(theirs.form, tried)
    if (ours || clashes(pending, filing.form, theirs.form).length === 0) return adopt(theirs, pending, 'saving')
    set({ status: 'clash', theirs })
  }

  const once = async () => {
    const { filing, pending, form, status } = get()
    if (isEmpty(pending) || status === 'clash' || status === 'closed') return
    set({ status: 'saving', faults: [] })
    const input = { id: filing.id, version: filing.version, form }
    const text = JSON.stringify(input)
    const unanswered = attempt
    attempt = attempt?.text === text ? attempt : { text, key: newKey(), form }
    try {
      const { version, savedAt } = await save(input, attempt.key)
      attempt = undefined
      set((now) => {
        const rest = Object.fromEntries(
          Object.entries(now.pending).filter(([path, { at }]) => pending[path]?.at !== at),
        )
        return {
          filing: { ...now.filing, version, updatedAt: savedAt, form },
          pending: rest,
          status: isEmpty(rest) ? 'saved' : 'saving',
        }
      })
      remember()
      if (!isEmpty(get().pending)) later(pause)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'changedByOthers') {
        attempt = undefined
        return meet(problem.latest, unanswered?.form ?? form)
      }
      if (problem.code === 'moveNotPossible') return set({ status: 'closed' })
      set({ status: 'kept', faults: problem.faults })
      if (problem.faults.length === 0) later(again)
    }
  }

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (running) await running
    running = once().finally(() => {
      running = undefined
    })
    await running
  }

  return {
    store,
    flush,
    meet,
    put: (part: Part, name: string, value: unknown) => {
      const path = `${part}.${name}`
      set(({ pending, filing, status }) => {
        const more = { ...pending, [path]: { value: value ?? null, at: Date.now() } }
        return {
          pending: more,
          form: merged(filing.form, more),
          aside: undefined,
          status: status === 'saved' || status === 'kept' ? 'saving' : status,
        }
      })
      remember()
      later(pause)
    },
    /** 保留我填的 */
    keepMine: () => {
      const { theirs, pending } = get()
      if (theirs) adopt(theirs, pending, 'saving')
    },
    /** 查看最新内容: what was typed here is set aside and can be brought back. */
    takeTheirs: () => {
      const { theirs, pending } = get()
      if (!theirs) return
      adopt(theirs, {}, 'saved')
      set({ aside: pending })
    },
    bringBack: () => {
      const { aside, filing } = get()
      if (!aside) return
      set({ aside: undefined })
      adopt(filing, aside, 'saving')
    },
    /** Sends what is left; nothing is asked again after this. */
    stop: () => {
      void flush().finally(() => clearTimeout(timer))
    },
  }
}

export type Saving = ReturnType<typeof createSaving>
