import { checkCharacter, compact } from '../check'

export type NeedNumberParts = { year: number; serial: number }

const pattern = /^XQ-?(\d{4})-?(\d{6,8})-?([0-9A-Z])$/

/**
 * 需求编号, such as XQ-2026-000123-Q: year, serial of the year from 1, check character over both (ISO 7064 MOD 37,36).
 * Serials have six digits, more once a city needs them. Throws RangeError when a part has the wrong shape.
 */
export const needNumber = ({ year, serial }: NeedNumberParts) => {
  const parts = ['XQ', String(year), String(serial).padStart(6, '0')]
  const text = [...parts, checkCharacter(parts.join(''))].join('-')
  if (!pattern.test(text) || !Number.isInteger(serial) || serial < 1)
    throw new RangeError('a part of the need number has the wrong shape')
  return text
}

/** The parts of a 需求编号 as somebody typed it (blanks, dashes, case and width do not matter), or what is wrong, in words. */
export const readNeedNumber = (text: string): (NeedNumberParts & { text: string }) | { problem: string } => {
  const typed = compact(text)
  if (typed === '') return { problem: '请填需求编号' }
  const [, year, serial, check] = pattern.exec(typed) ?? []
  if (!year || !serial || !check) return { problem: '需求编号格式不对，应像 XQ-2026-000123-Q，请核对' }
  if (checkCharacter(`XQ${year}${serial}`) !== check) return { problem: '需求编号校验位不对，请逐位核对' }
  const parts = { year: Number(year), serial: Number(serial) }
  if (parts.serial < 1 || String(parts.serial).padStart(6, '0') !== serial)
    return { problem: '需求编号的流水号不对，请核对' }
  return { ...parts, text: needNumber(parts) }
}
