import { checkCharacter } from '@kefutong/contract/check'
import { complaintKinds, complaints } from '@kefutong/contract/complaint'
import { openWorld, type TestWorld } from '../world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rows = () => world.db.selectFrom('complaint').selectAll().orderBy('id').execute()
const text = '页面打不开，请看看'

test('anybody complains without an account and gets a number that can be checked, and a day', async () => {
  const { number, promised, provisional } = await world.guest.ask(complaints.file, { kind: 'app', text })
  expect(number).toMatch(/^TS-2026-000001-[0-9A-Z]$/)
  expect(number.slice(-1)).toBe(checkCharacter(number.slice(0, -2).replaceAll('-', '')))
  expect({ promised, provisional }).toEqual({ promised: '2026-11-19', provisional: false })
  expect(await rows()).toMatchObject([{ number, kind: 'app', body: text, phone: null, person_id: null }])
})

test('numbers follow each other without a gap, also when many complain at once and some in vain', async () => {
  const tries = Array.from({ length: 20 }, (_, n) =>
    world.guest.tell(complaints.file, { kind: 'app', text: n % 4 === 0 ? '短' : text }),
  )
  const numbers = (await Promise.all(tries))
    .filter(({ ok }) => ok)
    .map(({ reply }) => Number(reply.number.slice(8, 14)))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, n) => n + 2))
})

test('who is logged in is remembered, the phone is kept as a number, and the log holds neither', async () => {
  await world.expert.ask(complaints.file, {
    kind: 'privacy',
    text: '请删除我的手机号',
    phone: ' 138-0000 9999 ',
    about: 'BA-2026-0001',
  })
  expect((await rows()).at(-1)).toMatchObject({
    phone: '13800009999',
    person_id: world.expert.personId,
    about: 'BA-2026-0001',
  })
  expect(world.logged.join('')).not.toContain('13800009999')
})

test.each(complaintKinds)('the kind %s is taken', async (kind) => {
  expect((await world.guest.tell(complaints.file, { kind, text })).status).toBe(200)
})

test.each<[object, string, string]>([
  [{ text }, 'kind', '请选择类别'],
  [{ kind: 'other', text }, 'phone', '手机号少 6 位，请填 11 位手机号'],
  [{ kind: 'rank', text }, 'kind', '请选择类别'],
  [{ kind: 'app' }, 'text', '请写明情况'],
  [{ kind: 'app', text: '   不好   ' }, 'text', '请用五个字以上写明情况'],
  [{ kind: 'app', text: '长'.repeat(501) }, 'text', '最多 500 个字'],
])('%j is refused beside %s', async (input, field, says) => {
  const answer = await world.guest.tell(
    complaints.file,
    field === 'phone' ? { ...input, phone: '13800' } : { ...input },
  )
  expect(answer).toMatchObject({ status: 400, problem: { code: 'inputInvalid', faults: [{ field, says }] } })
})
