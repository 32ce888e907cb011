import type { Facts } from '../src/rules/facts'
import { judge } from '../src/rules/judge'
import { Judgement, ruleNames } from '../src/rules/judgement'
import { kindOf, packTitle, postsOf, RulePack } from '../src/rules/pack'
import { packOf, packs } from '../src/rules/packs/packs'
import { zibo } from '../src/rules/packs/zibo'
import type { Rule } from '../src/rules/parameters'
import { topicOf, topics } from '../src/rules/topics'

const demo = { title: '测试', quoted: false }
const withRules = (rules: Rule[], asks: RulePack['asks'] = []): RulePack => ({ ...zibo, rules, asks })

describe('the shipped packs', () => {
  test('nine of them, the demonstration of Zibo first', () => {
    expect(packs.map(({ id }) => id)).toEqual([
      'zibo',
      'liaocheng',
      'jiangsu',
      'henan',
      'wuhan',
      'suizhou',
      'xuancheng',
      'shaanxi',
      'chongzhou',
    ])
  })

  test.each(packs.map((pack) => [pack.id, pack] as const))('%s is a valid pack and survives a database', (id, pack) => {
    expect(RulePack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
    expect(packOf(id)).toBe(pack)
  })

  test.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: the notice is firm, and no pack promises less',
    (_id, pack) => {
      expect(pack.rules.find(({ rule }) => rule === 'notice-days')).toMatchObject({ parameters: { min: 5 } })
      expect(judge(pack, {}).reasons.find(({ rule }) => rule === 'notice-days')?.verdict).toBe('pass')
    },
  )

  test.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: an empty form refuses nobody and says what is missing',
    (_id, pack) => {
      const judgement = judge(pack, {})
      expect(Judgement.parse(judgement)).toEqual(judgement)
      expect(judgement).toMatchObject({ ok: true, complete: false })
      expect(judgement.reasons.filter(({ verdict }) => verdict !== 'unanswered').map(({ rule }) => rule)).toEqual([
        'notice-days',
      ])
    },
  )

  test('every place but the demonstration quotes a public text with its address', () => {
    expect(packs.filter(({ rules }) => !rules.some(({ source }) => source.quoted)).map(({ id }) => id)).toEqual([
      'zibo',
    ])
    expect(zibo.remark).toContain('演示')
  })

  test('a default never refuses: where no text was found, only region and notice are firm', () => {
    const firm = packs
      .filter(({ id }) => id !== 'zibo')
      .flatMap(({ rules }) =>
        rules.filter(({ source, advisory }) => !source.quoted && !advisory).map(({ rule }) => rule),
      )
    expect([...new Set(firm)].sort()).toEqual(['notice-days', 'region'])
  })

  test('together they use every rule the engine knows', () => {
    const used = new Set(packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)))
    expect([...used].sort()).toEqual([...ruleNames].sort())
    expect(Object.keys(topicOf).sort()).toEqual([...ruleNames].sort())
  })

  test('an unknown id is nothing', () => expect(packOf('atlantis')).toBeUndefined())
})

describe('words of a pack', () => {
  test('its name and month, as under the reasons', () =>
    expect(packTitle(zibo)).toBe('《淄博市科技副总备案规则》演示版，2026 年 1 月'))

  test.each([
    ['zibo', ['副总经理', '副总工程师', '总经理助理', '科技助理']],
    ['liaocheng', ['副总经理', '副总工程师', '总经理助理']],
    ['chongzhou', ['副总经理', '副总工程师', '总经理助理', '科技助理']],
  ])('%s offers its posts', (id, posts) => expect(postsOf(packOf(id) ?? zibo)).toEqual(posts))

  test.each([
    ['zibo', '科技助理', 'FZ'],
    ['chongzhou', '科技助理', 'ZL'],
    ['chongzhou', '副总工程师', 'FZ'],
    ['chongzhou', '董事长', 'FZ'],
  ])('%s: %s is numbered %s', (id, post, letters) => expect(kindOf(packOf(id) ?? zibo, post)).toBe(letters))
})

describe('a pack that contradicts itself is refused', () => {
  const yes: Rule = {
    rule: 'answer-yes',
    parameters: { ask: 'open', pass: '是', fail: '否' },
    article: '一',
    source: demo,
  }
  const sum: Rule = { rule: 'answer-at-least', parameters: { ask: 'open', min: 1 }, article: '一', source: demo }
  const days: Rule = { rule: 'days-a-year', parameters: { min: 60 }, article: '一', source: demo }
  const open = { id: 'open', label: '是否公开', kind: 'boolean' as const }

  test.each<[string, unknown]>([
    ['a field nobody knows', { ...zibo, colour: 'blue' }],
    ['a name without 《》', { ...zibo, name: '淄博规则' }],
    ['a thirteenth month', { ...zibo, version: '2026-13' }],
    ['a kind that is not on its list', { ...zibo, kind: 'ZY' }],
    [
      'lower-case letters',
      { ...zibo, kind: 'fz', roleLabels: [{ kind: 'fz', label: '科技副总', posts: ['副总经理'] }] },
    ],
    ['no post to offer', { ...zibo, roleLabels: [{ kind: 'FZ', label: '科技副总', posts: [] }] }],
    ['a route without the city', { ...zibo, route: ['enterprise-review', 'employer-review', 'county-review'] }],
    ['the city before the county', { ...zibo, route: ['enterprise-review', 'city-review', 'county-review'] }],
    ['no enterprise', { ...zibo, route: ['employer-review', 'county-review', 'city-review'] }],
    ['an office twice', { ...zibo, route: [...zibo.route, 'city-review'] }],
    ['half a working day', { ...zibo, clocks: { ...zibo.clocks, county: 0.5 } }],
    ['no notice', { ...zibo, clocks: { ...zibo.clocks, notice: 0 } }],
    ['the same rule twice', withRules([days, days])],
    ['a rule about a question it does not ask', withRules([yes])],
    ['yes to a question about a number', withRules([yes], [{ ...open, kind: 'number' }])],
    ['a sum of a yes-or-no question', withRules([sum], [open])],
    ['the same question twice', withRules([yes], [open, open])],
    [
      'a standing with a question it does not ask',
      withRules([
        {
          rule: 'enterprise-standing',
          parameters: { anyOf: [{ id: 'sme', label: '科小' }], otherwise: 'open' },
          article: '一',
          source: demo,
        },
      ]),
    ],
    ['a term without bounds', withRules([{ rule: 'term-length', parameters: {}, article: '一', source: demo }])],
    [
      'a term whose least is more than its most',
      withRules([{ rule: 'term-length', parameters: { minMonths: 36, maxMonths: 12 }, article: '一', source: demo }]),
    ],
    [
      'neither a degree nor a title',
      withRules([
        { rule: 'degree-or-title', parameters: { degrees: [], titles: [], need: 'any' }, article: '一', source: demo },
      ]),
    ],
    ['three months that are not ninety days', withRules([{ ...days, parameters: { min: 80, months: 3 } }])],
    ['more days than a year has', withRules([{ ...days, parameters: { min: 400 } }])],
    ['a rule nobody knows', { ...zibo, rules: [{ rule: 'horoscope', parameters: {}, article: '一', source: demo }] }],
    ['a parameter nobody knows', { ...zibo, rules: [{ ...days, parameters: { min: 60, max: 90 } }] }],
    [
      'a quotation without its words',
      withRules([{ ...days, source: { title: '某文', url: 'example.org', quoted: true } }]),
    ],
    [
      'a quotation without its address',
      withRules([{ ...days, source: { title: '某文', text: '60 天', quoted: true } }]),
    ],
  ])('%s', (_why, pack) => expect(RulePack.safeParse(pack).success).toBe(false))

  test.each<[string, RulePack]>([
    [
      'the employer first',
      { ...zibo, route: ['employer-review', 'enterprise-review', 'county-review', 'city-review'] },
    ],
    ['no employer', { ...zibo, route: ['enterprise-review', 'county-review', 'city-review'] }],
    ['a question no rule reads', withRules([], [open])],
    ['yes to its own question', withRules([yes], [open])],
    [
      'two rules of one name about two questions',
      withRules([yes, { ...yes, parameters: { ...yes.parameters, ask: 'more' } }], [open, { ...open, id: 'more' }]),
    ],
  ])('but not %s', (_why, pack) => expect(RulePack.safeParse(pack).success).toBe(true))
})

describe('parameters no shipped pack uses yet', () => {
  const only = (rule: Rule, facts: Facts) =>
    judge(withRules([rule]), facts).reasons.map(({ verdict, says }) => [verdict, says])
  const both: Rule = {
    rule: 'degree-or-title',
    parameters: { degrees: ['doctor', 'master'], titles: ['senior'], need: 'all' },
    article: '一',
    source: demo,
  }
  test.each<[string, Rule, Facts, string, string]>([
    ['degree and title, both met', both, { degree: 'master', title: 'senior' }, 'pass', '硕士，正高职称'],
    [
      'degree and title, one short',
      both,
      { degree: 'doctor', title: 'other' },
      'fail',
      '博士，其他职称，须为博士或硕士，且正高职称',
    ],
    ['degree short, title not chosen', both, { degree: 'bachelor' }, 'fail', '学士，须为博士或硕士，且正高职称'],
    ['degree met, title not chosen', both, { degree: 'doctor' }, 'unanswered', '请选职称'],
    [
      'an excellent year asked for, a qualified one given',
      { rule: 'prior-grade', parameters: { atLeast: 'excellent' }, article: '一', source: demo },
      { renewal: true, priorGrade: 'qualified' },
      'fail',
      '上年度考核合格，续聘须为优秀',
    ],
    [
      'an excellent year given',
      { rule: 'prior-grade', parameters: { atLeast: 'excellent' }, article: '一', source: demo },
      { renewal: true, priorGrade: 'excellent' },
      'pass',
      '上年度考核优秀',
    ],
    [
      'only a longest term',
      { rule: 'term-length', parameters: { maxMonths: 36 }, article: '一', source: demo },
      { termStart: '2026-12-07', termEnd: '2027-01-06' },
      'pass',
      '聘期 1 个月，不超过 3 年',
    ],
    [
      'a long list of standings',
      {
        rule: 'enterprise-standing',
        parameters: { anyOf: ['甲', '乙', '丙', '丁'].map((label) => ({ id: label, label })) },
        article: '一',
        source: demo,
      },
      { standings: [] },
      'fail',
      '企业没有甲、乙、丙等 4 类资质，须有其一',
    ],
    [
      'a single standing',
      { rule: 'enterprise-standing', parameters: { anyOf: [{ id: 'a', label: '甲' }] }, article: '一', source: demo },
      { standings: [] },
      'fail',
      '企业没有甲资质，须有这项资质',
    ],
    [
      'a softened ban on management posts',
      { rule: 'no-management-post', parameters: {}, article: '一', advisory: '一般', source: demo },
      { managementPost: true },
      'check',
      '您担任管理岗，一般不能备案',
    ],
  ])('%s', (_what, rule, facts, verdict, says) => expect(only(rule, facts)).toEqual([[verdict, says]]))
})

describe('reasons as they are shown', () => {
  const facts: Facts = {
    degree: 'doctor',
    title: 'associate-senior',
    birthMonth: '1985-06',
    managementPost: false,
    ownEnterprise: false,
    termStart: '2026-12-07',
    termEnd: '2028-12-06',
    daysPerYear: 60,
    postsHeld: 0,
    expertsHired: 1,
    renewal: false,
    today: '2026-11-23',
  }

  test('a desk reads one line a heading', () => {
    expect(
      topics(judge(zibo, facts).reasons).map(({ title, says, verdict, articles }) => [
        title,
        says,
        verdict,
        ...articles,
      ]),
    ).toEqual([
      ['学位或职称', '博士，副高职称', 'pass', '第四条'],
      ['年龄', '41 岁，不超过 55 岁', 'pass', '第四条'],
      ['未担任管理岗', '本人声明不担任管理岗', 'pass', '第五条'],
      ['与企业无投资关系', '本人声明，本人及所在单位均未创办、入股', 'pass', '第六条'],
      ['聘期与服务天数', '2 年，每年 60 天', 'pass', '第七条'],
      ['任职数量', '专家第 1 家，企业第 2 位', 'pass', '第八条'],
      ['上年度考核', '首次备案，不看上年度考核', 'pass', '第十条'],
      ['公示', '公示 5 个工作日，不少于 5 个工作日', 'pass', '第十二条'],
    ])
  })

  test.each<[string, Facts, string, string]>([
    ['one of two asks for a look', { expertsHired: 2 }, 'check', '专家第 1 家，企业第 3 位，生效后即满'],
    [
      'one of two fails',
      { postsHeld: 2, expertsHired: 2 },
      'fail',
      '专家第 3 家，不超过 2 家，企业第 3 位，生效后即满',
    ],
    [
      'one of two is missing',
      { postsHeld: undefined, expertsHired: 2 },
      'unanswered',
      '请填您目前任职几家，企业第 3 位，生效后即满',
    ],
  ])('a heading takes the gravest verdict: %s', (_what, change, verdict, says) => {
    const counts = topics(judge(zibo, { ...facts, ...change }).reasons).find(({ title }) => title === '任职数量')
    expect(counts).toMatchObject({ verdict, says })
  })

  test('every reason carries the article and the source it came from', () => {
    for (const reason of judge(zibo, facts).reasons) {
      expect(reason.article).toMatch(/^第.+条$/)
      expect(reason.source).toEqual({ title: '《淄博市科技副总备案规则》演示版', quoted: false })
    }
  })

  test('judging changes neither the pack nor the facts', () => {
    const [pack, given] = [JSON.stringify(zibo), Object.freeze({ ...facts })]
    expect(judge(zibo, given)).toEqual(judge(zibo, given))
    expect(JSON.stringify(zibo)).toBe(pack)
  })
})
