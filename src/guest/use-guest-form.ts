import type { Fault } from '@kefutong/contract/problem'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'

type Checks<Name extends string> = Record<Name, (text: string) => string | undefined>
type Said<Name extends string> = Partial<Record<Name, string>>

/**
 * A form without a library: every keystroke is kept on the device, a field says what is wrong once it was left, and what
 * the API said of it until it is changed.
 */
export const useGuestForm = <Name extends string>(key: string, empty: Record<Name, string>, checks: Checks<Name>) => {
  const [values, patch, clear, full] = useDraft(key, empty)
  const [left, setLeft] = useState<readonly Name[]>([])
  const [said, setSaid] = useState<Said<Name>>({})

  const field = (name: Name) => ({
    error: said[name] ?? (left.includes(name) ? checks[name](values[name]) : undefined),
    control: {
      value: values[name],
      onChange: (text: string) => {
        setSaid((before) => ({ ...before, [name]: undefined }))
        patch({ [name]: text } as Partial<Record<Name, string>>)
      },
      onBlur: () => {
        if (values[name].trim()) setLeft((before) => [...before, name])
      },
    },
  })
  /** Whether these fields can be sent; from now on each says what it lacks. */
  const ready = (names: readonly Name[]) => {
    setLeft(names)
    return names.every((name) => !checks[name](values[name]))
  }
  const hear = (faults: readonly Fault[]) =>
    setSaid(Object.fromEntries(faults.map(({ field: name, says }) => [name, says])) as Said<Name>)
  return { values, field, ready, hear, set: patch, clear, full }
}
