/** A text planted in one field of one thing, unlike any other text: wherever it turns up, that field has been read. */
export type Mark<Field extends string = string> = { thing: string; field: Field }

const letters = 'bcdfghjkmnprstvw'
const word = /kx[bcdfghjkmnprstvw]{5}/gi
// mobile numbers, whole and masked; ids; numbers of needs; sums of money; days far ahead
const others =
  /1\d{10}|1\d{2}\*{4}\d{4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|XQ-\d{4}-\d{6,8}-[0-9A-Z]|\d{10}|20[4-9]\d-\d{2}-\d{2}/g

const spelled = (count: number) =>
  Array.from({ length: 5 }, (_, at) => letters[Math.floor(count / letters.length ** at) % letters.length]).join('')

export type Marks = ReturnType<typeof newMarks>

export const newMarks = () => {
  const planted = new Map<string, Mark>()
  /** codes of a shape that much else has, too: looked for one by one */
  const codes = new Map<string, Mark>()
  let count = 0

  const plant = (text: string, thing: string, field: string) => {
    planted.set(text, { thing, field })
    return text
  }
  const code = (text: string, thing: string, field: string) => {
    codes.set(text, { thing, field })
    return text
  }
  const next = () => {
    count += 1
    return count
  }
  const serial = () => String(next()).padStart(4, '0')
  return {
    plant,
    code,
    /** letters no text has by chance, small enough for a keyword */
    word: (thing: string, field: string) => plant(`kx${spelled(next())}`, thing, field),
    money: (thing: string, field: string) => Number(plant(`7${String(next()).padStart(9, '0')}`, thing, field)),
    day: (thing: string, field: string) =>
      plant(new Date(Date.UTC(2041, 0, 1 + next())).toISOString().slice(0, 10), thing, field),
    /** a mobile number; what its mask gives away is a field of its own */
    phone: (thing: string, field: string) => {
      const end = serial()
      plant(`157****${end}`, thing, `${field}Masked`)
      return plant(`1570000${end}`, thing, field)
    },
    size: () => planted.size + codes.size,
    /** every mark that stands in a text, each once */
    foundIn: (text: string): Mark[] => {
      const found = new Set<string>([
        ...(text.match(word) ?? []).map((one) => one.toLowerCase()),
        ...(text.match(others) ?? []),
      ])
      const marks = [...found].flatMap((one) => planted.get(one) ?? [])
      return [...marks, ...[...codes].filter(([one]) => text.includes(one)).map(([, mark]) => mark)]
    },
    /** the planted texts of some fields, to be searched for */
    textsOf: (fields: readonly string[]) => [...planted].filter(([, { field }]) => fields.includes(field)),
  }
}
