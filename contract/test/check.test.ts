import fc from 'fast-check'
import {
  checkCharacter,
  checkContactPhone,
  checkPhone,
  checkUscc,
  filingNumber,
  normalisePhone,
  normaliseText,
  normaliseUscc,
  readFilingNumber,
  usccCheckCharacter,
} from '../src/check'

const digits = '0123456789'
const usccMarks = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const marks = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const textOf = (from: string, length: { min: number; max: number }) =>
  fc.string({ unit: fc.constantFrom(...from), minLength: length.min, maxLength: length.max })
const put = (text: string, at: number, mark: string) => text.slice(0, at) + mark + text.slice(at + 1)
const swap = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)

describe('统一社会信用代码', () => {
  test.each([
    ['the example worked out in GB 32100-2015', '91350100M000100Y43'],
    ['the enterprise of the demonstration', '91370303MA9KF2026J'],
    ['blanks between groups', ' 9135 0100 M000 100Y 43 '],
    ['lower case', '91350100m000100y43'],
    ['full width', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['dashes', '91350100-M000100Y4-3'],
    ['a zero-width mark from a copied page', '91350100\u200bM000100Y43\ufeff'],
  ])('%s is right', (_what, code) => expect(checkUscc(code)).toBeUndefined())

  test.each([
    ['', '请填统一社会信用代码'],
    ['  ', '请填统一社会信用代码'],
    ['91350100M000100Y4', '统一社会信用代码少 1 位，应为 18 位'],
    ['9135', '统一社会信用代码少 14 位，应为 18 位'],
    ['91350100M000100Y433', '统一社会信用代码多 1 位，应为 18 位'],
    ['91350100M000100Y4Z', '第 18 位不会是字母 Z，请核对是否为 2'],
    ['91350100M000100Y44', '第 18 位校验位不对，请核对'],
    ['91350100M000100Y34', '第 18 位校验位不对，请核对'],
    ['9135010OM000100Y43', '第 8 位不会是字母 O，请核对是否为 0'],
    ['9I350100M000100Y43', '第 2 位不会是字母 I，请核对是否为 1'],
    ['91350100MS00100Y43', '第 10 位不会是字母 S，请核对是否为 5'],
    ['91350100MV00100Y43', '第 10 位不会是字母 V，请核对是否为 U'],
    ['91A50100M000100Y43', '第 3 位应为数字，请核对'],
    ['9135010BM000100Y43', '第 8 位应为数字，请核对'],
    ['91350100M000100Y4中', '第 18 位应为数字或字母，请核对'],
    ['91350100M000100Y4𠮷', '第 18 位应为数字或字母，请核对'],
    ['91350100_000100Y43', '第 9 位应为数字或字母，请核对'],
  ])('%s: %s', (code, says) => expect(checkUscc(code)).toBe(says))

  test.each([
    ['91350100M000100Y4', '3'],
    ['91370303MA9KF2026', 'J'],
    ['00000000000000000', '0'],
    ['10000000000000000', 'Y'],
  ])('%s ends in %s', (first17, check) => expect(usccCheckCharacter(first17)).toBe(check))

  test.each(['', '9135', '91350100M000100Y43', '91350100I000100Y4'])('no character for %p', (first17) =>
    expect(() => usccCheckCharacter(first17)).toThrow(RangeError),
  )

  const code = fc
    .tuple(
      textOf(usccMarks, { min: 2, max: 2 }),
      textOf(digits, { min: 6, max: 6 }),
      textOf(usccMarks, { min: 9, max: 9 }),
    )
    .map((parts) => parts.join('') + usccCheckCharacter(parts.join('')))

  test('a code with its own check character is right, however it is written', () => {
    fc.assert(
      fc.property(code, (right) => {
        expect(checkUscc(right)).toBeUndefined()
        expect(checkUscc(right.toLowerCase().replace(/(....)/g, '$1 '))).toBeUndefined()
      }),
    )
  })

  test('any single wrong character is found', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...usccMarks), (right, at, mark) => {
        fc.pre(right[at] !== mark)
        expect(checkUscc(put(right, at, mark))).toEqual(expect.any(String))
      }),
      { numRuns: 2000 },
    )
  })

  test('any two neighbours changed round are found', () => {
    fc.assert(
      fc.property(code, fc.nat(16), (right, at) => {
        fc.pre(right[at] !== right[at + 1])
        expect(checkUscc(swap(right, at))).toEqual(expect.any(String))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('手机号', () => {
  test.each([
    ['13800000533', '13800000533'],
    ['138 0000 0533', '13800000533'],
    ['138-0000-0533', '13800000533'],
    ['+86 138 0000 0533', '13800000533'],
    ['+8613800000533', '13800000533'],
    ['008613800000533', '13800000533'],
    ['86 13800000533', '13800000533'],
    ['(+86) 13800000533', '13800000533'],
    ['１３８００００５３３３', '13800005333'],
    ['＋８６１３８００００５３３３', '13800005333'],
    ['\u202a13800000533\u202c', '13800000533'],
    ['', ''],
    ['0533 2341234', '0533-2341234'],
    ['（0533）2341234', '0533-2341234'],
    ['+86 533 2341234', '0533-2341234'],
    ['+86 10 12345678', '010-12345678'],
    ['02112345678', '021-12345678'],
    ['0533-2341234-801', '0533-2341234-801'],
    ['0533-2341234转801', '0533-2341234-801'],
    ['0533-2341234 ext. 801', '0533-2341234-801'],
    ['400-612-3456', '4006123456'],
  ])('%s is kept as %s', (typed, kept) => expect(normalisePhone(typed)).toBe(kept))

  test.each(['13800000533', '19912345678', '+86 166 1234 5678', ' 17012345678 '])('%s is right', (phone) =>
    expect(checkPhone(phone)).toBeUndefined(),
  )

  test.each([
    ['', '请填手机号'],
    ['138 0000 053', '手机号少 1 位，请填 11 位手机号'],
    ['138', '手机号少 8 位，请填 11 位手机号'],
    ['138000005333', '手机号多 1 位，请填 11 位手机号'],
    ['12800000533', '手机号应以 13 至 19 开头，请核对'],
    ['23800000533', '手机号应以 13 至 19 开头，请核对'],
    ['0533-2341234', '这是座机号，请填 11 位手机号'],
    ['1380000O533', '手机号只能有数字，请核对'],
    ['没有', '手机号只能有数字，请核对'],
  ])('%s: %s', (phone, says) => expect(checkPhone(phone)).toBe(says))

  test.each([
    '13800000533',
    '0533-2341234',
    '05332341234',
    '(0533) 2341234',
    '010-12345678',
    '0533-2341234-801',
    '400 612 3456',
    '8008101234',
  ])('an enterprise may give %s', (phone) => expect(checkContactPhone(phone)).toBeUndefined())

  test.each([
    ['', '请填联系电话'],
    ['2341234', '座机号请带区号，例如 0533-2341234'],
    ['0533-23412', '座机号应为区号加 7 或 8 位，例如 0533-2341234'],
    ['0533-234123412', '座机号应为区号加 7 或 8 位，例如 0533-2341234'],
    ['138 0000 053', '手机号少 1 位，请填 11 位手机号'],
    ['400-612', '请填 11 位手机号，或带区号的座机号'],
    ['call me', '请填 11 位手机号，或带区号的座机号'],
  ])('but not %s: %s', (phone, says) => expect(checkContactPhone(phone)).toBe(says))

  const mobile = fc
    .tuple(fc.constantFrom(...'3456789'), textOf(digits, { min: 9, max: 9 }))
    .map(([second, rest]) => `1${second}${rest}`)

  test('a mobile is kept the same with any country code and grouping', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '+86', '+86 ', '0086', '86', '86-'),
        fc.constantFrom('', ' ', '-'),
        (phone, country, gap) => {
          const typed = country + [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(gap)
          expect(normalisePhone(typed)).toBe(phone)
          expect(checkPhone(typed)).toBeUndefined()
          expect(checkContactPhone(typed)).toBeUndefined()
        },
      ),
    )
  })
})

describe('文字', () => {
  test.each([
    ['  张三  ', '张三'],
    ['\u3000张三\u3000', '张三'],
    ['张\u200b三\ufeff', '张三'],
    ['张\u0000三\u0007', '张三'],
    ['ＡＢＣ１２３ａｂｃ', 'ABC123abc'],
    ['e\u0301', '\u00e9'],
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
    ['一\t二\u00a0三', '一 二 三'],
    ['\u202e反向\u202c', '反向'],
    ['半个\ud842字', '半个字'],
    ['𠮷野家', '𠮷野家'],
    ['淄博（山东）有限公司，成立于２０２６年：好', '淄博（山东）有限公司，成立于2026年：好'],
    ['', ''],
    [' \u200b \n ', ''],
  ])('%j is kept as %j', (typed, kept) => expect(normaliseText(typed)).toBe(kept))

  test.each([
    ['normaliseText', normaliseText],
    ['normalisePhone', normalisePhone],
    ['normaliseUscc', normaliseUscc],
  ])('%s changes nothing the second time', (_name, normalise) => {
    // in upper case one letter is two marks, and what stood between two marks is gone: they come together again
    for (const text of ['ῒ', 'A-\u0300']) expect(normalise(normalise(text))).toBe(normalise(text))
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      textOf('0123456789+-() 转#*86０８６ａ', { min: 0, max: 20 }),
    )
    fc.assert(
      fc.property(typed, (text) => expect(normalise(normalise(text))).toBe(normalise(text))),
      { numRuns: 3000 },
    )
  })
})

describe('备案编号', () => {
  const parts = { city: '3703', kind: 'FZ', year: 2026, region: '05', serial: 12 }

  test.each([
    ['the Global Release Identifier’s published example', 'A12425GABC1234002', 'M'],
    ['nothing', '', '1'],
    ['a zero', '0', '2'],
  ])('the check character of %s', (_what, text, check) => expect(checkCharacter(text)).toBe(check))

  test.each(['a', '3703-FZ', '中', ' '])('%p has none', (text) =>
    expect(() => checkCharacter(text)).toThrow(RangeError),
  )

  test('the number of the demonstration', () => expect(filingNumber(parts)).toBe('3703-FZ-2026-05-0012-H'))

  test.each([
    '3703-FZ-2026-05-0012-H',
    ' 3703 FZ 2026 05 0012 H ',
    '3703-fz-2026-05-0012-h',
    '3703FZ2026050012H',
    '３７０３－ＦＺ－２０２６－０５－００１２－Ｈ',
    '3703—FZ—2026—05—0012—H',
    '3703–FZ−2026‐05‑0012-H\u200b',
  ])('%s is read', (typed) => expect(readFilingNumber(typed)).toEqual({ ...parts, text: '3703-FZ-2026-05-0012-H' }))

  const shape = '备案编号格式不对，应为“城市-类别-年-区县-流水-校验”，请核对'
  test.each([
    ['', '请填备案编号'],
    ['3703', shape],
    ['3703-FZ-2026-05-0012', shape],
    ['3703-F1-2026-05-0012-H', shape],
    ['BA-2026-0688', shape],
    ['3703-FZ-2026-05-0012-H-H', shape],
    ['3703-FZ-2026-05-0012-J', '备案编号校验位不对，请逐位核对'],
    ['3703-FZ-2026-05-0013-H', '备案编号校验位不对，请逐位核对'],
    ['3703-FZ-2026-06-0012-H', '备案编号校验位不对，请逐位核对'],
    [`3703-FZ-2026-05-0000-${checkCharacter('3703FZ2026050000')}`, '备案编号的流水号不对，请核对'],
    [`3703-FZ-2026-05-00012-${checkCharacter('3703FZ20260500012')}`, '备案编号的流水号不对，请核对'],
  ])('%s: %s', (typed, problem) => expect(readFilingNumber(typed)).toEqual({ problem }))

  test.each([
    ['a short city', { city: '370' }],
    ['a long region', { region: '305' }],
    ['one letter', { kind: 'F' }],
    ['small letters', { kind: 'fz' }],
    ['no serial', { serial: 0 }],
    ['half a serial', { serial: 1.5 }],
    ['a negative one', { serial: -1 }],
    ['too many', { serial: 1_000_000 }],
    ['a year of two digits', { year: 26 }],
  ])('no number with %s', (_what, wrong) => expect(() => filingNumber({ ...parts, ...wrong })).toThrow(RangeError))

  const anyParts = fc.record({
    city: textOf(digits, { min: 4, max: 4 }),
    kind: textOf(marks.slice(10), { min: 2, max: 2 }),
    year: fc.integer({ min: 2000, max: 2999 }),
    region: textOf(digits, { min: 2, max: 2 }),
    serial: fc.integer({ min: 1, max: 999_999 }),
  })
  const problem = { problem: expect.any(String) }

  test('every number is read back as it was made, with or without dashes', () => {
    fc.assert(
      fc.property(anyParts, (made) => {
        const text = filingNumber(made)
        expect(readFilingNumber(text)).toEqual({ ...made, text })
        expect(readFilingNumber(text.replaceAll('-', ''))).toEqual({ ...made, text })
      }),
    )
  })

  test('any single wrong character of a number is found', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(30), fc.constantFrom(...marks), (made, place, mark) => {
        const text = filingNumber(made).replaceAll('-', '')
        const at = place % text.length
        fc.pre(text[at] !== mark)
        expect(readFilingNumber(put(text, at, mark))).toEqual(problem)
      }),
      { numRuns: 3000 },
    )
  })

  test('any single wrong character of any text is found', () => {
    fc.assert(
      fc.property(textOf(marks, { min: 1, max: 30 }), fc.nat(29), fc.constantFrom(...marks), (text, place, mark) => {
        const at = place % text.length
        fc.pre(text[at] !== mark)
        expect(checkCharacter(put(text, at, mark))).not.toBe(checkCharacter(text))
      }),
      { numRuns: 3000 },
    )
  })

  /** Characters that stand next to each other in the alphabet, its two ends included, are the only pair that can slip through. */
  const apart = (one: string, other: string) => {
    const distance = Math.abs(marks.indexOf(one) - marks.indexOf(other))
    return distance > 1 && distance < 35
  }

  test('two neighbours changed round are found when their values are more than one apart', () => {
    fc.assert(
      fc.property(textOf(marks, { min: 2, max: 30 }), fc.nat(28), (text, place) => {
        const at = place % (text.length - 1)
        fc.pre(apart(text.charAt(at), text.charAt(at + 1)))
        expect(checkCharacter(swap(text, at))).not.toBe(checkCharacter(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('of all pairs changed round after all beginnings, MOD 37,36 misses 1 in 630', () => {
    const beginnings = [...new Map(marks.split('').map((mark) => [checkCharacter(mark), mark])).values()]
    expect(beginnings).toHaveLength(36)
    const pairs = beginnings.flatMap((start) =>
      [...marks].flatMap((a) => [...marks].map((b) => [start, a, b] as const)),
    )
    const different = pairs.filter(([, a, b]) => a !== b)
    const missed = different.filter(([start, a, b]) => checkCharacter(start + a + b) === checkCharacter(start + b + a))
    expect([different.length, missed.length]).toEqual([45_360, 72])
    expect(missed.filter(([, a, b]) => apart(a, b))).toEqual([])
  })
})
