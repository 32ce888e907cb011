import type { Filing } from '@kefutong/contract/filing/endpoints'
import { clashes, type Kept, merged, resumed, same } from '@/expert/filing-edit/kept'

const filing = (version: number, updatedAt: string) => ({ version, updatedAt }) as Filing
const at = (time: string) => Date.parse(time)
const kept = (version: number, pending: Kept['pending']): Kept => ({
  seen: filing(version, '2026-11-23T08:00:00Z'),
  pending,
})

const early = { value: '早写的', at: at('2026-11-23T08:30:00Z') }
const late = { value: '晚写的', at: at('2026-11-23T09:30:00Z') }
const both = { 'expert.department': early, 'expert.direction': late }

test.each([
  ['nobody else has saved: all of it', 3, '2026-11-23T08:00:00Z', ['expert.department', 'expert.direction']],
  ['another device saved in between: only what is newer', 4, '2026-11-23T09:00:00Z', ['expert.direction']],
  ['another device saved last: nothing', 4, '2026-11-23T10:00:00Z', []],
])('what was typed here comes back when %s', (_case, version, updatedAt, fields) => {
  expect(Object.keys(resumed(filing(version, updatedAt), kept(3, both)))).toEqual(fields)
})

test('a field that was emptied leaves the form, and a part without fields too', () => {
  const form = { expert: { name: '周明远', department: '化工系' }, enterprise: { name: '某企业' } }
  expect(
    merged(form, { 'expert.department': { value: null, at: 1 }, 'enterprise.name': { value: null, at: 1 } }),
  ).toEqual({ expert: { name: '周明远' } })
})

test.each([
  ['the same field set to something else', { expert: { direction: '别处写的' } }, ['expert.direction']],
  ['the same field set to the same', { expert: { direction: '这里写的' } }, []],
  ['another field', { expert: { direction: '原来的', department: '别处写的' } }, []],
])('two devices meet: %s', (_case, theirs, expected) => {
  expect(
    clashes({ 'expert.direction': { value: '这里写的', at: 1 } }, { expert: { direction: '原来的' } }, theirs),
  ).toEqual(expected)
})

test('data is compared whatever the order of its keys', () => {
  expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})
