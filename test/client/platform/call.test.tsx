import { complaints } from '@kefutong/contract/complaint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { sessions } from '@kefutong/contract/session'
import { call, problemOf } from '@/platform/call'
import { draftOf, dropDraft, saveDraft } from '@/platform/draft'
import { scaleFor } from '@/platform/look'
import { enter, leave, useSession } from '@/platform/session'

const problem = (work: Promise<unknown>) => work.then(() => undefined, problemOf)

afterEach(() => leave())

test('a wrong field comes back by name, with the number to quote', async () => {
  const words = await problem(call(complaints.file, { kind: 'app', text: '短' }))
  expect(words).toMatchObject({
    code: 'inputInvalid',
    offline: false,
    faults: [{ field: 'text', says: '请用五个字以上写明情况' }],
  })
  expect(words?.requestId).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('the same deed tried again with the same key is done once', async () => {
  const input = { kind: 'app' as const, text: '同一件事只算一次' }
  const [first, second] = [
    await call(complaints.file, input, { key: 'the-same-key-1' }),
    await call(complaints.file, input, { key: 'the-same-key-1' }),
  ]
  expect(second).toEqual(first)
  expect((await call(complaints.file, input)).number).not.toBe(first.number)
})

test('a session ended elsewhere makes this device a guest’s and keeps the drafts', async () => {
  const session = await call(sessions.byDemo, { id: 'expert', audience: 'h5' })
  enter(session)
  await call(sessions.leave, {})
  saveDraft('filing', { name: '周' })
  expect(await problem(call(filings.counts, {}))).toMatchObject({ code: 'signInNeeded' })
  expect(useSession.getState().token).toBeUndefined()
  expect(draftOf('filing')).toEqual({ name: '周' })
  dropDraft('filing')
  expect(draftOf('filing')).toBeUndefined()
})

test('a late 401 of an old session does not throw out the new one', async () => {
  const old = await call(sessions.byDemo, { id: 'expert', audience: 'h5' })
  enter(old)
  await call(sessions.leave, {})
  const late = problem(call(filings.counts, {}))
  enter(await call(sessions.byDemo, { id: 'city', audience: 'h5' }))
  expect(await late).toMatchObject({ code: 'signInNeeded' })
  expect(useSession.getState().me?.current.role).toBe('city')
})

test.each([
  [false, 1, 1],
  [true, 1, 1.3],
  [true, 1.5, 1.5],
  [false, 2.4, 1.75],
])('elder %s on a phone that writes ×%d is shown ×%d', (elder, system, scale) => {
  expect(scaleFor(elder, system)).toBe(scale)
})
