import type { Fault } from '@kefutong/contract/problem'
import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm, ServiceLogKind } from '@kefutong/contract/service-log/form'
import { dayFault } from '@kefutong/contract/service-log/may-log'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { type Faults, judged, type Typed } from './typed'

type Around = { kind: ServiceLogKind; today: string; filing: LoggableFiling | undefined; asksReason: boolean }

type Filing = Parameters<typeof dayFault>[1]

/** Everything wrong with what is typed, by field: the contract's sentences, and the days of the filing. */
const faultsOf = (typed: Typed, { kind, today, filing, asksReason }: Around) => {
  const { form, faults = {} } = judged(typed, kind, today)
  const day = form && filing && dayFault(form, filing as Filing, today)
  const all: Faults = {
    ...(day ? { [day.field]: day.says } : faults),
    ...(asksReason && !typed.reason?.trim() && { reason: '请写明更正的理由' }),
  }
  return { form: Object.keys(all).length === 0 ? form : undefined, faults: all }
}

/**
 * What is being typed about one record: kept on the device at every key, judged by the contract. A sentence stands beside its
 * field once that field has been left or the whole was to be sent; what the API found stays until the field is changed.
 */
export const useTyped = (key: string, initial: Typed, around: (typed: Typed) => Around) => {
  const [typed, keep, drop, full] = useDraft<Typed>(key, initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Faults>({})
  const now = around(typed)
  const { form, faults } = faultsOf(typed, now)

  /** The first thing typed also notes the day: what is begun today and sent tomorrow was done today. */
  const patch = (change: Typed) => {
    keep({ ...(typed.servedOn === undefined && now.kind !== 'revenue' && { servedOn: now.today }), ...change })
    const names = Object.keys(change).map((name) => (name === 'amount' || name === 'unit' ? 'amountFen' : name))
    setRefused((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))))
  }
  return {
    typed,
    patch,
    drop,
    /** the device could not keep it */
    full,
    faults,
    errorOf: (name: string) => refused[name] ?? (tried || left.has(name) ? faults[name] : undefined),
    leave: (name: string) => setLeft((before) => new Set([...before, name])),
    /** The form when everything is right; from now on every fault is shown. */
    check: (): ServiceLogForm | undefined => {
      setTried(true)
      return form
    },
    blame: (found: readonly Fault[]) =>
      setRefused(Object.fromEntries(found.map(({ field, says }) => [field.replace(/^form\./, ''), says]))),
  }
}

export type LogForm = ReturnType<typeof useTyped>
