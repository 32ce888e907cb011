import type { Facts } from '../src/rules/facts'
import type { RulePack } from '../src/rules/pack'
import { zibo } from '../src/rules/packs/zibo'
import type { Rule } from '../src/rules/parameters'
import { touched } from '../src/rules/touched'

const facts: Facts = {
  degree: 'doctor',
  title: 'senior',
  birthMonth: '1972-03',
  managementPost: false,
  ownEnterprise: false,
  termStart: '2026-12-07',
  termEnd: '2028-12-06',
  daysPerYear: 60,
  postsHeld: 1,
  expertsHired: 1,
  renewal: false,
  today: '2026-11-23',
}
const cases = [
  { id: 'old', facts },
  { id: 'young', facts: { ...facts, birthMonth: '1990-03' } },
  { id: 'unknown', facts: { ...facts, birthMonth: undefined } },
]
const change = (rule: Rule['rule'], to: (rule: Rule) => Rule[]): RulePack => ({
  ...zibo,
  rules: zibo.rules.flatMap((each) => (each.rule === rule ? to(each) : [each])),
})

const age = (years: number, advisory?: string) =>
  change('age-ceiling', (rule) => [
    { ...rule, rule: 'age-ceiling', parameters: { years }, ...(advisory && { advisory }) },
  ])

test('the same edition touches nobody', () => expect(touched(zibo, zibo, cases)).toEqual([]))

test('a lower ceiling touches only those above it', () => {
  expect(touched(zibo, age(50), cases)).toEqual([
    { id: 'old', before: 'pass', after: 'fail', changes: [{ rule: 'age-ceiling', before: 'pass', after: 'fail' }] },
  ])
})

test('a ceiling that is only advice asks for a look', () => {
  expect(touched(zibo, age(50, '一般'), cases)).toEqual([
    { id: 'old', before: 'pass', after: 'check', changes: [{ rule: 'age-ceiling', before: 'pass', after: 'check' }] },
  ])
})

test('going back touches the same people the other way round', () => {
  expect(touched(age(50), zibo, cases)).toMatchObject([{ id: 'old', before: 'fail', after: 'pass' }])
})

test('a rule taken away matters only where it objected or was not answered', () => {
  const without = change('age-ceiling', () => [])
  expect(touched(zibo, without, cases)).toEqual([
    {
      id: 'unknown',
      before: 'unanswered',
      after: 'pass',
      changes: [{ rule: 'age-ceiling', before: 'unanswered', after: 'absent' }],
    },
  ])
})

test('a new question is open for everybody', () => {
  const source = { title: '测试', quoted: false }
  const asking: RulePack = {
    ...zibo,
    asks: [{ id: 'bad-record', label: '是否有不良记录', kind: 'boolean' }],
    rules: [
      ...zibo.rules,
      { rule: 'answer-no', parameters: { ask: 'bad-record', pass: '无', fail: '有' }, article: '第九条', source },
    ],
  }
  expect(touched(zibo, asking, cases).map(({ id, changes }) => [id, changes])).toEqual(
    ['old', 'young', 'unknown'].map((id) => [
      id,
      [{ rule: 'answer-no', ask: 'bad-record', before: 'absent', after: 'unanswered' }],
    ]),
  )
})

test('a rule changes while the whole stays as it was: the case is still listed', () => {
  const failing = [{ id: 'manager', facts: { ...facts, managementPost: true } }]
  expect(touched(zibo, age(50), failing)).toEqual([
    { id: 'manager', before: 'fail', after: 'fail', changes: [{ rule: 'age-ceiling', before: 'pass', after: 'fail' }] },
  ])
})

test('two changes at once are both named', () => {
  const stricter = {
    ...age(50),
    rules: age(50).rules.map(
      (rule): Rule => (rule.rule === 'posts-per-expert' ? { ...rule, parameters: { max: 1 } } : rule),
    ),
  }
  expect(touched(zibo, stricter, cases).map(({ id, changes }) => [id, changes.map(({ rule }) => rule)])).toEqual([
    ['old', ['age-ceiling', 'posts-per-expert']],
    ['young', ['posts-per-expert']],
    ['unknown', ['posts-per-expert']],
  ])
})

test('it only lists: packs and cases stay as they were', () => {
  const before = JSON.stringify([zibo, cases])
  touched(zibo, age(20), cases)
  expect(JSON.stringify([zibo, cases])).toBe(before)
})
