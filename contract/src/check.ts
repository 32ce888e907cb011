/** Zero-width and bidirectional marks, soft hyphens, half of a broken character: never typed on purpose. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

const halfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))

/**
 * Text as it is kept: NFC, trimmed, without zero-width and control characters (a line break stays), full-width letters and
 * digits made half-width. Full-width punctuation stays: in Chinese prose and company names it is the right one.
 */
export const normaliseText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u3000]/g, ' ')
    .replace(control, '')
    .replace(invisible, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, halfWidth)
    .normalize('NFC')
    .trim()

/** A code as it was typed or pasted: every full-width mark half-width, no blanks, every dash a plain one, upper case. */
export const compact = (text: string) =>
  halfWidth(normaliseText(text))
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/g, '-')
    .toUpperCase()
    .normalize('NFC')

const countFault = (name: string, length: number, right: number) =>
  length < right ? `${name}少 ${right - length} 位` : `${name}多 ${length - right} 位`

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccLookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' }

/** 统一社会信用代码 without blanks and dashes, in upper case and half width. */
export const normaliseUscc = (text: string) => compact(text).replace(/-/g, '').normalize('NFC')

/**
 * The 18th character for the first 17. Source: GB 32100-2015, weights 3^(i−1) mod 31, alphabet without I O Z S V.
 * Throws RangeError when the 17 characters are not of that alphabet.
 */
export const usccCheckCharacter = (first17: string) => {
  const values = [...first17].map((character) => usccAlphabet.indexOf(character))
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError('usccCheckCharacter needs 17 characters of GB 32100')
  const { sum } = values.reduce(
    ({ sum, weight }, value) => ({ sum: sum + value * weight, weight: (weight * 3) % 31 }),
    {
      sum: 0,
      weight: 1,
    },
  )
  return usccAlphabet.charAt((31 - (sum % 31)) % 31)
}

const usccMark = (mark: string, at: number) => {
  if (usccAlphabet.includes(mark))
    return at >= 2 && at < 8 && !/\d/.test(mark) ? `第 ${at + 1} 位应为数字，请核对` : undefined
  const meant = usccLookalikes[mark]
  return meant ? `第 ${at + 1} 位不会是字母 ${mark}，请核对是否为 ${meant}` : `第 ${at + 1} 位应为数字或字母，请核对`
}

/** What is wrong with a 统一社会信用代码, in words, or nothing. Normalises first. Source: GB 32100-2015. */
export const checkUscc = (code: string): string | undefined => {
  const marks = [...normaliseUscc(code)]
  if (marks.length === 0) return '请填统一社会信用代码'
  if (marks.length !== 18) return `${countFault('统一社会信用代码', marks.length, 18)}，应为 18 位`
  const fault = marks.map(usccMark).find((says) => says !== undefined)
  if (fault) return fault
  return usccCheckCharacter(marks.slice(0, 17).join('')) === marks[17] ? undefined : '第 18 位校验位不对，请核对'
}

const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:(?:-|转|EXT\.?|#|\*)(\d{1,6}))?$/
const serviceLine = /^[48]00\d{7}$/

/** After +86 a landline has lost the 0 of its area code. */
const withoutCountry = (typed: string) => {
  const rest = typed.replace(/^(?:\+|00)86-?/, '')
  if (rest !== typed)
    return /^(?:10\d{8}|[2-9])/.test(rest.replace(/-/g, '')) && !/^[48]00/.test(rest) ? `0${rest}` : rest
  return typed.replace(/^86-?(?=1[-\d]{10,}$)/, '')
}

/**
 * A phone number as it is kept: a mobile as its 11 digits, a landline as 0533-2341234 or 0533-2341234-801, a 400 number as
 * its 10 digits. Takes blanks, brackets, +86 and full-width digits away; what is no number stays, so that a check can say so.
 */
export const normalisePhone = (text: string) => {
  const typed = withoutCountry(compact(text).replace(/[()]/g, '').normalize('NFC'))
  const [, area, number, extension] = landline.exec(typed) ?? []
  if (area && number) return [area, number, extension].filter(Boolean).join('-')
  return typed.startsWith('0') ? typed : typed.replace(/-/g, '').normalize('NFC')
}

/** What is wrong with a mainland mobile number, in words, or nothing. Normalises first. Source: 工信部号段 13 to 19. */
export const checkPhone = (text: string): string | undefined => {
  const phone = normalisePhone(text)
  if (phone === '') return '请填手机号'
  if (phone.startsWith('0')) return '这是座机号，请填 11 位手机号'
  if (!/^\d+$/.test(phone)) return '手机号只能有数字，请核对'
  if (phone.length !== 11) return `${countFault('手机号', phone.length, 11)}，请填 11 位手机号`
  return /^1[3-9]/.test(phone) ? undefined : '手机号应以 13 至 19 开头，请核对'
}

/** The same for an enterprise's contact: a mobile, a landline with its area code, or a 400 number. */
export const checkContactPhone = (text: string): string | undefined => {
  const phone = normalisePhone(text)
  if (phone === '') return '请填联系电话'
  if (phone.startsWith('1')) return checkPhone(phone)
  if (landline.test(phone) || serviceLine.test(phone)) return undefined
  if (/^[2-8]\d{6,7}$/.test(phone)) return '座机号请带区号，例如 0533-2341234'
  if (/^0[-\d]+$/.test(phone)) return '座机号应为区号加 7 或 8 位，例如 0533-2341234'
  return '请填 11 位手机号，或带区号的座机号'
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The check character of digits and capital letters. Source: ISO 7064 (GB/T 17710) MOD 37,36.
 * It finds every single wrong character, and all but 1 in 630 of two neighbours changed round.
 * Throws RangeError on any other character.
 */
export const checkCharacter = (text: string) => {
  const last = [...text].reduce((product, character) => {
    const value = alphabet.indexOf(character)
    if (value < 0) throw new RangeError('checkCharacter takes digits and capital letters only')
    return (((product + value) % 36 || 36) * 2) % 37
  }, 36)
  return alphabet.charAt((37 - last) % 36)
}

/** 城市-类别-年-区县-流水: GB/T 2260 city (4 digits), kind letters, year, last two digits of the county, serial from 1. */
export type FilingNumberParts = { city: string; kind: string; year: number; region: string; serial: number }

const numberPattern = /^(\d{4})-?([A-Z]{2})-?(\d{4})-?(\d{2})-?(\d{4,6})-?([0-9A-Z])$/

/**
 * 备案编号, such as 3703-FZ-2026-05-0012-H: the parts, then the check character over all of them.
 * Serials have four digits, five or six once a county needs them. Throws RangeError when a part has the wrong shape.
 */
export const filingNumber = ({ city, kind, year, region, serial }: FilingNumberParts) => {
  const parts = [city, kind, String(year), region, String(serial).padStart(4, '0')]
  const check = checkCharacter(parts.join(''))
  const text = [...parts, check].join('-')
  if (!numberPattern.test(text) || !Number.isInteger(serial) || serial < 1)
    throw new RangeError('a part of the filing number has the wrong shape')
  return text
}

/** The parts of a 备案编号 as somebody typed it (blanks, dashes, case and width do not matter), or what is wrong, in words. */
export const readFilingNumber = (text: string): (FilingNumberParts & { text: string }) | { problem: string } => {
  const typed = compact(text)
  if (typed === '') return { problem: '请填备案编号' }
  const [, city, kind, year, region, serial, check] = numberPattern.exec(typed) ?? []
  if (!city || !kind || !year || !region || !serial || !check)
    return { problem: '备案编号格式不对，应为“城市-类别-年-区县-流水-校验”，请核对' }
  const body = [city, kind, year, region, serial].join('')
  if (checkCharacter(body) !== check) return { problem: '备案编号校验位不对，请逐位核对' }
  const parts = { city, kind, year: Number(year), region, serial: Number(serial) }
  if (parts.serial < 1 || String(parts.serial).padStart(4, '0') !== serial)
    return { problem: '备案编号的流水号不对，请核对' }
  return { ...parts, text: filingNumber(parts) }
}
