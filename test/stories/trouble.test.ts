import { complaints } from '@kefutong/contract/complaint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { invitations } from '@kefutong/contract/invitation'
import { sessions } from '@kefutong/contract/session'
import { sql } from 'kysely'
import { connect } from '../../api/src/db/connect'
import { goodForm, openWorld, type TestWorld, uscc } from '../world'
import { enterByPhone, lastCode } from '../world/enter'
import { draftOf, filingIn, step } from '../world/journey'
import { mobile } from '../world/phone'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const complaint = { kind: 'app' as const, text: '页面打不开，请看看' }
const rows = (table: 'complaint' | 'history') => world.db.selectFrom(table).selectAll().execute()
/** The database refuses to write into a table, quoting what it was given, as databases do. */
const breaking = async (table: 'complaint' | 'history', words: string, work: () => Promise<void>) => {
  await sql
    .raw(
      `create function break() returns trigger language plpgsql as $$ begin raise exception '${words}' using detail = '${words}'; end $$`,
    )
    .execute(world.db)
  await sql
    .raw(`create trigger break before insert on ${table} for each row execute function break()`)
    .execute(world.db)
  await work().finally(() => sql.raw('drop function break cascade').execute(world.db))
}

test('a database that is away is told with 503 and when to come back, for reading and for writing', async () => {
  const { db, close } = connect('postgres://nobody:nothing@127.0.0.1:1/nowhere', { max: 2 })
  const lost = await openWorld({ ports: { db } })
  for (const answer of [await lost.expert.tell(filings.list, {}), await lost.guest.tell(complaints.file, complaint)]) {
    expect(answer).toMatchObject({ status: 503, problem: { code: 'busy', next: '填过的内容都在手机里，请稍后再试' } })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  const [alive, ready] = await Promise.all([fetch(`${lost.origin}/healthz`), fetch(`${lost.origin}/readyz`)])
  expect([alive.status, ready.status]).toEqual([200, 503])
  await lost.close()
  await close()
})

test('connections cut in the middle of work are 503, never 500, and the next request finds new ones', async () => {
  const asks = Array.from({ length: 40 }, (_, n) =>
    n % 2 ? world.expert.tell(filings.list, {}) : world.guest.tell(complaints.file, complaint),
  )
  const cut = connect(world.url, { max: 1 })
  for (let n = 0; n < 5; n += 1) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(
      cut.db,
    )
  }
  await cut.close()
  const answers = await Promise.all(asks)
  for (const { status, headers } of answers) {
    expect([200, 503]).toContain(status)
    if (status === 503) expect(headers.get('retry-after')).toBe('5')
  }
  expect((await world.expert.tell(filings.list, {})).status).toBe(200)
  expect(await rows('complaint')).toHaveLength(answers.filter(({ ok }, n) => n % 2 === 0 && ok).length)
})

test('what cannot be written into the history does not happen', async () => {
  const before = await rows('complaint')
  await breaking('history', 'no room', async () => {
    expect(await world.guest.tell(complaints.file, complaint)).toMatchObject({
      status: 500,
      problem: { code: 'serverFault' },
    })
  })
  expect(await rows('complaint')).toEqual(before)
  expect((await world.guest.tell(complaints.file, complaint)).status).toBe(200)
})

test('a fault nobody foresaw says nothing of its inside', async () => {
  await breaking('complaint', 'secret table', async () => {
    const { problem } = await world.guest.tell(complaints.file, complaint)
    expect(Object.keys(problem).sort()).toEqual(['code', 'next', 'requestId', 'status', 'text'])
    expect(world.logged.at(-2) ?? '').toContain(problem.requestId)
  })
})

test('no phone, no code and no token of a whole run is in the log, not even when the database quotes them', async () => {
  const expert = await enterByPhone(world, '13812340001')
  const { token } = await expert.ask(sessions.becomeExpert, { name: '卫澄' })
  const acting = world.actor(expert.personId, token, '13812340001')
  const form = goodForm({
    expert: { phone: '13812340001' },
    enterprise: { name: '新办企业', uscc: uscc('3LG0001'), contactPhone: '13812340002' },
  })
  const id = await draftOf({ expert: acting }, form)
  await step({ ...world, expert: acting }, id, { move: 'submit', who: 'expert' })
  const link = await acting.ask(invitations.send, { id, side: 'enterprise' })
  const member = await enterByPhone(world, '13812340002')
  await member.tell(invitations.accept, { token: link.token })
  await fetch(`${world.origin}/api/invitations/${link.token}`)
  await fetch(`${world.origin}/api/filings/${id}?phone=13812340003&token=${token}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await filingIn(world, 'county-review')
  await breaking(
    'complaint',
    `Key (phone)=(13812340004) token ${token} link ${link.token} already exists`,
    async () => {
      await world.guest.tell(complaints.file, { ...complaint, phone: '13812340004' })
    },
  )
  const log = world.logged.join('\n')
  const codes = world.texts.map(({ phone }) => lastCode(world, phone)).filter(Boolean)
  const hidden = [
    token,
    expert.token,
    member.token,
    link.token,
    world.city.token,
    form.enterprise.contactPhone,
    ...codes.map((code) => `"${code}"`),
    ...codes.map((code) => ` ${code}`),
  ]
  for (const secret of hidden) expect(log).not.toContain(secret)
  expect(log).not.toMatch(mobile)
  expect(log).toContain('"route":"POST /sessions/phone"')
})
