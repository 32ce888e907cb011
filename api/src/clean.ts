import { Problem } from '@kefutong/contract/problem'

/** What no text in the database can hold: NUL, and half of a broken character. Nobody types them on purpose. */
const unkeepable = /[\0\ud800-\udfff]/gu
const deepest = 20

/** Whatever came in, made of texts that can be kept. Deeper nesting than any form has is refused. */
export const clean = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.replace(unkeepable, '')
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw new Problem('inputInvalid')
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replace(unkeepable, ''), clean(one, depth + 1)]),
  )
}
