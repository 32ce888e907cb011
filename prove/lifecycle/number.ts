const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO 7064 MOD 37,36 by its definition: a right number comes out as 1. */
const comesOut = (text: string) =>
  [...text].reduce((carry, letter, at) => {
    const sum = (carry + letters.indexOf(letter)) % 36 || 36
    return at === text.length - 1 ? sum % 36 : (sum * 2) % 37
  }, 36)

const pattern = /^(\d{4}-([A-Z]{2})-(\d{4})-(\d{2}))-(\d{4,6})-([0-9A-Z])$/

/** A 备案编号 taken apart, or what is wrong with it. */
export const readNumber = (number: string) => {
  const [, scope, kind, year, region, serial] = pattern.exec(number) ?? []
  if (!scope || !serial) throw new Error(`${number} does not look like a number`)
  if (comesOut(number.replaceAll('-', '')) !== 1) throw new Error(`${number} has the wrong check character`)
  return { scope, kind, year, region, serial: Number(serial) }
}

/** 1, 2, 3 … in every scope, none left out, none twice. */
export const assertGapless = (given: ReadonlyArray<{ scope: string; serial: number }>) => {
  const scopes = new Map<string, number[]>()
  for (const { scope, serial } of given) scopes.set(scope, [...(scopes.get(scope) ?? []), serial])
  for (const [scope, serials] of scopes) {
    const sorted = serials.sort((a, b) => a - b)
    if (sorted.some((serial, at) => serial !== at + 1)) throw new Error(`${scope} has the serials ${sorted}`)
  }
}
