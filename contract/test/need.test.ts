import fc from 'fast-check'
import { helpUrl, readHelpCode, readScene, sceneCharacters, sceneOf } from '../src/help-code'
import { advance, movesFor } from '../src/lifecycle'
import { checkClaim, claimAlphabet, claimWords, normaliseClaim } from '../src/need/claim'
import { enrichFields, GuestNeed, raiseFields } from '../src/need/form'
import { type NeedFacts, needLifecycle, needStates, shelfOf } from '../src/need/lifecycle'
import { needNumber, readNeedNumber } from '../src/need/number'
import { checkEnterpriseName, checkSentence } from '../src/need/text'
import type { Viewer } from '../src/role'
import { defaultNeedClocks, needClocksOf, RulePack } from '../src/rules/pack'
import { zibo } from '../src/rules/packs/zibo'
import * as z from '../src/z'

const faultsOf = (schema: z.ZodMiniType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('需求编号', () => {
  test('is written and read again, however it was typed', () => {
    const text = needNumber({ year: 2026, serial: 123 })
    expect(text).toMatch(/^XQ-2026-000123-[0-9A-Z]$/)
    for (const typed of [
      text,
      text.replaceAll('-', ''),
      ` ${text.toLowerCase()} `,
      text.replaceAll('-', '—'),
      `ＸＱ${text.slice(2)}`,
    ])
      expect(readNeedNumber(typed)).toEqual({ year: 2026, serial: 123, text })
    expect(readNeedNumber(needNumber({ year: 2027, serial: 1_234_567 }))).toMatchObject({ serial: 1_234_567 })
  })

  test.each([
    ['', '请填需求编号'],
    ['BA-2026-0001', '需求编号格式不对，应像 XQ-2026-000123-Q，请核对'],
    ['XQ-2026-123', '需求编号格式不对，应像 XQ-2026-000123-Q，请核对'],
  ])('%j is answered with %s', (typed, problem) => expect(readNeedNumber(typed)).toEqual({ problem }))

  test('one wrong character anywhere is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.nat(30), fc.nat(35), (serial, at, other) => {
        const text = needNumber({ year: 2026, serial }).replaceAll('-', '')
        const place = 2 + (at % (text.length - 2))
        const mark = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(other)
        fc.pre(mark !== text.charAt(place))
        expect(readNeedNumber(text.slice(0, place) + mark + text.slice(place + 1))).toHaveProperty('problem')
      }),
    )
  })

  test.each([
    { year: 26, serial: 1 },
    { year: 2026, serial: 0 },
    { year: 2026, serial: 1.5 },
  ])('%j is no number', (parts) => expect(() => needNumber(parts)).toThrow(RangeError))
})

describe('凭证码', () => {
  test('holds 40 bits in marks nobody mixes up', () => {
    expect(new Set(claimAlphabet).size).toBe(32)
    expect(claimAlphabet).not.toMatch(/[ILOU]/)
  })
  test.each([
    ['7k4m 92qx', '7K4M92QX'],
    ['7K4M-92QX', '7K4M92QX'],
    ['ilo0 1111', '11001111'],
    ['７Ｋ４Ｍ　９２ＱＸ', '7K4M92QX'],
  ])('%j is read as %s', (typed, code) => {
    expect(normaliseClaim(typed)).toBe(code)
    expect(checkClaim(typed)).toBeUndefined()
    expect(normaliseClaim(claimWords(code))).toBe(code)
  })
  test.each([
    ['', '请填凭证码'],
    ['7K4M', '凭证码是 8 位，请核对'],
    ['7K4M92Q柒', '凭证码只有数字和字母，请核对'],
  ])('%j is answered with %s', (typed, says) => expect(checkClaim(typed)).toBe(says))
})

describe('一句难题', () => {
  test.each([
    '聚醚多元醇批次间羟值波动大，保温板发泡后收缩，一直找不到原因。',
    'PEM 膜电极涂布厚度偏差 ±3 μm，要降到 1 μm',
    '氧化铝 α 相含量低 😀 怎么办',
    'How to reduce the porosity of AlN 陶瓷基片',
    '温度<120℃时粘度>500 mPa·s',
  ])('%s stands', (text) => expect(checkSentence(text)).toBeUndefined())

  test.each<[string, string, string]>([
    ['nothing', ' \u200b\u3000 ', '请写一句难题'],
    ['emoji only', '😭😭😭🏭🔥', '只有表情或符号，看不明白，请用文字写'],
    ['marks only', '？？？！！', '只有表情或符号，看不明白，请用文字写'],
    ['too short', '坏了', '请用五个字以上说明难题'],
    ['10,000 characters', '难'.repeat(10_000), '最多 500 个字，现在 10000 个，请先写要点，细节以后补'],
    ['markup', '设备漏油<script>alert(1)</script>', '请只写文字，不要粘贴网页代码'],
    ['a pasted page', '<p class="a">设备漏油怎么办</p>', '请只写文字，不要粘贴网页代码'],
    ['a mix of scripts', '设备漏油 помогите', '请用中文填写，“пом”这样的字认不出来'],
    ['letters that only look right', 'Оnline газ 贷款', '请用中文填写，“Ога”这样的字认不出来'],
  ])('%s is told why', (_what, text, says) => expect(checkSentence(text)).toBe(says))

  test('is kept clean: full width, zero width and blanks are mended, not refused', () => {
    const kept = GuestNeed.parse({
      sentence: '  发泡\u200b密度ＡＢ１２３偏高\u200d怎么办 ',
      enterprise: '淄博澄塘聚氨酯材料有限公司\ufeff',
      phone: ' +86 138-0000 0533 ',
    })
    expect(kept).toEqual({
      sentence: '发泡密度AB123偏高怎么办',
      enterprise: '淄博澄塘聚氨酯材料有限公司',
      phone: '13800000533',
    })
  })
})

test.each([
  ['', '请填企业名称'],
  ['🏭🏭', '请填完整的企业名称'],
  ['<b>某厂</b>', '请只写文字，不要粘贴网页代码'],
  ['厂'.repeat(61), '企业名称最多 60 个字'],
])('an enterprise called %j is answered with %s', (name, says) => expect(checkEnterpriseName(name)).toBe(says))

test('every fault of the guest form stands beside its field', () => {
  expect(faultsOf(GuestNeed, { sentence: '😭', enterprise: '', phone: '138 0000' })).toEqual([
    'sentence: 只有表情或符号，看不明白，请用文字写',
    'enterprise: 请填企业名称',
    'phone: 手机号少 4 位，请填 11 位手机号',
  ])
  expect(faultsOf(GuestNeed, {})).toEqual(['sentence: 请写一句难题', 'enterprise: 请填企业名称', 'phone: 请填手机号'])
  expect(faultsOf(z.strictObject(raiseFields), { sentence: '设备漏油怎么办', device: 'x' })).toEqual([
    'device: 设备编号格式不对',
  ])
})

test('the structured fields have their limits and their words', () => {
  const schema = z.strictObject(enrichFields)
  expect(
    faultsOf(schema, {
      keyPoints: '长'.repeat(501),
      keywords: ['羟值', '羟值'],
      budgetFen: -1,
      mode: 'gift',
      deadline: '明年',
      visibility: 'all',
    }),
  ).toEqual([
    'keyPoints: 最多 500 个字',
    'keywords: 有重复的，请删掉一个',
    'budgetFen: 金额不能小于 0',
    'mode: 请选择解决方式',
    'deadline: 请选择期限',
    'visibility: 请选择可见范围',
  ])
  expect(faultsOf(schema, { keyPoints: '', keywords: [], budgetFen: null, mode: null, deadline: null })).toEqual([])
})

describe('求助码', () => {
  const token = 'Ab-_0123456789abcdefXY'
  test('travels as an address and as a scene WeChat accepts', () => {
    expect(helpUrl('https://host', token)).toBe(`https://host/n/${token}`)
    expect(sceneOf(token)).toMatch(sceneCharacters)
    expect(readScene(sceneOf(token))).toBe(token)
    expect(readScene(`i.${token}`)).toBeUndefined()
    expect(readScene('n.short')).toBeUndefined()
  })
  test.each([
    [token, { token }],
    [` ${token} `, { token }],
    ['7k4m-92q', { short: '7K4M92Q' }],
    ['7K4M 92O', { short: '7K4M920' }],
  ])('%j is read as it was meant', (typed, read) => expect(readHelpCode(typed)).toEqual(read))
  test.each(['', 'x', `${token}x`, '../../etc', '7K4M92U'])('%j is none', (typed) =>
    expect(readHelpCode(typed)).toBeUndefined(),
  )
})

test('a pack older than the needs takes the default clocks, and half a day is no clock', () => {
  const { need, ...clocks } = zibo.clocks
  expect(need).toEqual(defaultNeedClocks)
  const older = RulePack.parse({ ...zibo, clocks })
  expect(needClocksOf(older)).toEqual({ verify: 1, contact: 3, plan: 10, climb: 1, lapse: 60, followUp: 90 })
  const half = { ...zibo, clocks: { ...clocks, need: { ...defaultNeedClocks, verify: 0.5 } } }
  expect(RulePack.safeParse(half).success).toBe(false)
})

const facts: NeedFacts = {
  state: 'raised',
  enterpriseId: 'e1',
  regionCode: '370303',
  raisedBy: null,
  expertId: null,
  level: 'commissioner',
  returns: 0,
  held: false,
  expertAgreed: false,
  enterpriseAgreed: false,
}
const as = (role: Viewer['role'], more: Partial<Viewer> = {}): Viewer => ({
  cityId: '370300',
  role,
  personId: role,
  ...more,
})
const movesOf = (viewer: Viewer, change: Partial<NeedFacts>) =>
  movesFor(needLifecycle, viewer, { ...facts, ...change }).map(({ move }) => move)

describe('the lifecycle of a need', () => {
  test('every state stands on a shelf', () => expect(Object.keys(shelfOf).sort()).toEqual([...needStates].sort()))

  test('a commissioner of the whole city or of this county verifies, one of the next county does not', () => {
    expect(movesOf(as('commissioner'), {})).toContain('verify')
    expect(movesOf(as('commissioner', { regionCode: '370303' }), {})).toContain('verify')
    expect(movesOf(as('commissioner', { regionCode: '370305' }), {})).toEqual([])
  })

  test('the county takes part when the need has climbed to it', () => {
    const county = as('county', { regionCode: '370303' })
    expect(movesOf(county, {})).toEqual([])
    expect(movesOf(county, { level: 'county' })).toContain('verify')
    expect(movesOf(county, { level: 'city', regionCode: null })).toEqual([])
  })

  test('what is held must be cleared with a reason before anything else but refusal', () => {
    expect(movesOf(as('commissioner'), { held: true })).toEqual(['merge', 'refuse', 'pause', 'clear'])
    expect(() => advance(needLifecycle, as('commissioner'), { ...facts, held: true }, 'verify')).toThrow(
      '现在不能办这一步',
    )
    expect(() => advance(needLifecycle, as('commissioner'), { ...facts, held: true }, 'clear')).toThrow('请写明理由')
  })

  test('nobody verifies what they typed in, and nobody sits on both sides', () => {
    expect(() => advance(needLifecycle, as('commissioner'), { ...facts, enteredBy: 'commissioner' }, 'verify')).toThrow(
      '自己代录的需求不能自己核实',
    )
    expect(movesOf(as('commissioner'), { raisedBy: 'commissioner' })).toEqual([])
    const solver = as('enterprise', { personId: 'p', orgId: 'e1' })
    expect(movesOf(solver, { state: 'solved', expertId: 'p' })).toEqual([])
    expect(movesOf(as('expert', { personId: 'p' }), { state: 'solved', expertId: 'p', raisedBy: 'p' })).toEqual([])
  })

  test('the first return goes to the pool, the second to the city', () => {
    const expert = as('expert', { personId: 'x' })
    const to = (returns: number) =>
      advance(needLifecycle, expert, { ...facts, state: 'dispatched', expertId: 'x', returns }, 'decline', '没有时间')
        .to
    expect([to(0), to(1), to(2)]).toEqual(['verified', 'arbitration', 'arbitration'])
  })

  test('work starts when both sides have said yes', () => {
    const expert = as('expert', { personId: 'x' })
    const accepted = { state: 'accepted' as const, expertId: 'x', expertAgreed: true }
    expect(movesOf(expert, accepted)).toEqual(['decline'])
    expect(movesOf(expert, { ...accepted, enterpriseAgreed: true })).toEqual(['start', 'decline'])
  })

  test('whoever proved the claim code stands for the enterprise', () => {
    const nobody: Viewer = { cityId: '370300', role: 'guest' }
    expect(movesOf(nobody, { state: 'solved' })).toEqual([])
    expect(movesOf(nobody, { state: 'solved', holder: true })).toEqual(['confirm', 'reject'])
  })

  test('a move is offered once, whichever way it leads', () => {
    for (const state of needStates) {
      const all = [as('commissioner'), as('city'), as('clock'), as('enterprise', { orgId: 'e1' })]
      for (const viewer of all) {
        const moves = movesOf(viewer, { state, pausedFrom: 'raised' })
        expect(new Set(moves).size).toBe(moves.length)
      }
    }
  })
})
