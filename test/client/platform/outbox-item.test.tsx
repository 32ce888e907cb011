import type { Deed } from '@/platform/outbox/deed'
import { type Around, itemOf } from '@/platform/outbox/item'

const refusal = { code: 'inputInvalid', text: '有几项填得不对', next: '请按红字提示修改', faults: [] }
const photo = {
  id: 'f1',
  route: 'POST /logs/:id/photos',
  input: {},
  kept: 'kept-1',
  name: '现场.jpg',
  bytes: 3_145_728,
} as const

const deed = (more: Partial<Deed> = {}): Deed => ({
  id: 'd1',
  rev: 'r1',
  seq: 1,
  route: 'POST /logs',
  input: {},
  lane: 'filing',
  title: '调整浆料水醇比和涂布间隙',
  line: '记一笔',
  at: '2026-11-23T01:38:00.000Z',
  owner: { key: 'p1 m1', words: '专家' },
  files: [],
  state: 'waiting',
  tried: false,
  ...more,
})

const around = (more: Partial<Around> = {}): Around => ({
  who: 'p1 m1',
  online: true,
  flying: new Set(),
  busy: new Set(),
  progress: {},
  ...more,
})

test.each<[string, Partial<Deed>, Partial<Around>, string]>([
  ['waiting', {}, {}, '已存到手机，联网后自动提交'],
  ['waiting', {}, { busy: new Set(['d1']) }, '已存到手机，服务器正忙，稍后自动提交'],
  ['sending', {}, { flying: new Set(['d1']) }, '正在提交…'],
  ['elsewhere', {}, { who: 'p1 m2' }, '请切换到专家身份后继续'],
  ['elsewhere', {}, { who: 'guest' }, '请用专家身份登录后继续'],
  ['held', { state: 'held' }, {}, '正在修改，改好后再提交'],
  ['refused', { state: 'refused', refusal }, {}, '有几项填得不对，请按红字提示修改'],
  ['files', { state: 'acknowledged', title: '', files: [photo] }, {}, '内容已提交成功，文件还在上传'],
  ['files', { state: 'acknowledged', files: [{ ...photo, refusal }] }, {}, '内容已提交成功，文件没有传上去'],
])('%s: %j %j says %s', (state, more, near, words) => {
  expect(itemOf(deed(more), around(near))).toMatchObject({ state, words })
})

test.each<[string, Partial<Deed['files'][number]>, Partial<Around>]>([
  ['等待上传', {}, {}],
  ['已存到手机，联网后自动上传', {}, { online: false }],
  [
    '传到 64%，1.9 / 3.0 MB',
    {},
    { flying: new Set(['f1']), progress: { f1: { sent: 2_013_265, total: 1, percent: 64 } } },
  ],
  ['有几项填得不对，请按红字提示修改', { refusal }, {}],
])('a file says %s', (words, more, near) => {
  expect(itemOf(deed({ files: [{ ...photo, ...more }] }), around(near)).files).toMatchObject([
    { name: '现场.jpg', words },
  ])
})

test('of what another person wrote on this device nothing is shown but that it is there', () => {
  const item = itemOf(deed({ files: [photo], state: 'refused', refusal }), around({ who: 'p2 m9' }))
  expect(item).toMatchObject({ own: false, title: '另一位使用者还没提交的内容', words: '请用专家身份登录后继续' })
  expect(JSON.stringify(item)).not.toMatch(/浆料|现场|填得不对/)
})

test('what a guest wrote is anybody’s on this device, and waits for nobody', () => {
  expect(itemOf(deed({ owner: { key: 'guest', words: '' } }), around({ who: 'p2 m9' }))).toMatchObject({
    own: true,
    state: 'waiting',
  })
})
