import { compact } from '../check'

/** Crockford's 32: no I, L, O or U, so that a code read out or copied by hand comes back as it was. */
export const claimAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 8 marks of 32 are 40 bits. */
export const claimLength = 8

const meant: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/** 凭证码 without blanks and dashes, in upper case; I and L are read as 1, O as 0. */
export const normaliseClaim = (text: string) =>
  compact(text)
    .replace(/-/g, '')
    .replace(/[ILO]/g, (mark) => meant[mark] ?? mark)

/** 7K4M 92QX: how a code is shown and printed. */
export const claimWords = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** What is wrong with the shape of a 凭证码, in words, or nothing. Whether it is the right one only the API knows. */
export const checkClaim = (text: string): string | undefined => {
  const code = normaliseClaim(text)
  if (code === '') return '请填凭证码'
  if ([...code].length !== claimLength) return `凭证码是 ${claimLength} 位，请核对`
  return [...code].every((mark) => claimAlphabet.includes(mark)) ? undefined : '凭证码只有数字和字母，请核对'
}
