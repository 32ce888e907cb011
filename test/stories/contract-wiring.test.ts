import { complaints } from '@kefutong/contract/complaint'
import { type Endpoint, endpoint } from '@kefutong/contract/endpoint'
import { endpoints } from '@kefutong/contract/endpoints'
import { takeaways } from '@kefutong/contract/export'
import { filings } from '@kefutong/contract/filing/endpoints'
import { helpCodes } from '@kefutong/contract/help-code'
import { imports } from '@kefutong/contract/import'
import { invitations } from '@kefutong/contract/invitation'
import { matches } from '@kefutong/contract/match'
import { messages } from '@kefutong/contract/message'
import { needs } from '@kefutong/contract/need/endpoints'
import { platforms } from '@kefutong/contract/platform'
import { projects } from '@kefutong/contract/project'
import { results } from '@kefutong/contract/result'
import { rulePacks } from '@kefutong/contract/rule-pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { schedules } from '@kefutong/contract/schedule'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { privacyVersion, sessions } from '@kefutong/contract/session'
import { visits } from '@kefutong/contract/visit'
import * as z from '@kefutong/contract/z'
import { uuidv7 } from 'uuidv7'
import { createApp } from '../../api/src/app'
import { demoAgreement } from '../../api/src/demo/agreement'
import { wechat } from '../../api/src/wechat/client'
import { startWechatFake, type WechatFake } from '../wechat-fake'
import { goodForm, openWorld, type TestWorld, uscc } from '../world'
import { enterByPhone, lastCode } from '../world/enter'
import { guestAt } from '../world/guest'
import { castOf, draftOf, edit, filingIn, step, wake } from '../world/journey'
import { expertOf, needCast, needIn, raiseAsGuest, sentence } from '../world/need'
import { file, goodLogs, sendPhoto } from '../world/service-log'
import { tryFile, workbook } from '../world/sheet'

const secret = { appId: 'wx0123456789abcdef', secret: 'a-secret-that-must-never-be-seen' }
let world: TestWorld
let fake: WechatFake
beforeAll(async () => {
  fake = await startWechatFake(secret)
  world = await openWorld({ demo: true, ports: { wechat: wechat({ ...secret, baseUrl: fake.url }) } })
})
afterAll(async () => {
  await world.close()
  await fake.close()
})

const all = () => Object.values(endpoints).flatMap((group) => Object.values(group))
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

test('a route that the contract does not know does not start', async () => {
  const app = await createApp(world.world)
  expect(() => app.get('/api/backdoor', () => 'open')).toThrow('没有声明权限的路由：/api/backdoor')
  await app.close()
})

test('an endpoint nobody handles does not start', async () => {
  const nobody = endpoint('POST /nobody', { says: '没有人办的事', for: ['city'], input: {}, reply: z.object({}) })
  endpoints.extra = { nobody }
  await expect(createApp(world.world)).rejects.toThrow('还没有人办：POST /nobody')
  delete endpoints.extra
})

test('every endpoint says what it does and who may call, and no two have one address', () => {
  for (const point of all()) {
    expect(point.says).toMatch(/[一-龥]/)
    expect(point.for.length).toBeGreaterThan(0)
    for (const name of point.params) expect(Object.keys(point.input.shape)).toContain(name)
  }
  expect(new Set(all().map(nameOf)).size).toBe(all().length)
})

test('openapi.json is 3.1 and holds every endpoint of the contract and no other', async () => {
  const document = await (await fetch(`${world.origin}/api/openapi.json`)).json()
  expect(document.openapi).toBe('3.1.0')
  const listed = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const declared = all().map(({ method, path }) => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(listed.sort()).toEqual(declared.sort())
})

test('the documentation, the pulse and the readiness answer without an account', async () => {
  const docs = await fetch(`${world.origin}/api/docs`)
  expect(docs.status).toBe(200)
  expect(docs.headers.get('content-type')).toMatch(/^text\/html/)
  for (const path of ['/healthz', '/readyz'])
    expect(await (await fetch(`${world.origin}${path}`)).json()).toEqual({ ok: true })
})

test('the security headers stand on every answer', async () => {
  for (const path of ['/healthz', '/api/city', '/api/nowhere']) {
    const { headers } = await fetch(`${world.origin}${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

let count = 0
const invited = async () => {
  count += 1
  const form = goodForm({
    expert: { phone: world.colleague.phone },
    enterprise: { name: `新企业${count}`, uscc: uscc(`2WR000${count}`), contactPhone: `1377777000${count}` },
  })
  const id = await draftOf({ expert: world.colleague }, form)
  await step({ ...world, expert: world.colleague }, id, { move: 'submit', who: 'expert' })
  return { id, phone: form.enterprise.contactPhone }
}
const queued = async () => {
  const cast = await castOf(world)
  return filingIn(world, 'county-review', cast.form, cast)
}

let standing: Promise<{ cast: Awaited<ReturnType<typeof castOf>>; filingId: string }> | undefined
/** An expert whose filing is in force: made by whoever asks first. */
const inForce = () => {
  standing ??= castOf(world).then(async (cast) => {
    const { id } = await filingIn(world, 'in-force', cast.form, cast)
    await wake(world, '2027-01-20T09:00:00+08:00')
    return { cast, filingId: id }
  })
  return standing
}
const logged = async () => {
  const { cast, filingId } = await inForce()
  return { ...cast, log: await file(cast.expert, filingId) }
}

const asked = async (state: Parameters<typeof needIn>[1]) => {
  const cast = await needCast(world, { commissioner: await world.seat('专员', 'commissioner') })
  return { cast, need: await needIn(world, state, cast) }
}
const held = async () => {
  const guest = guestAt(world.origin)
  const { number, claimCode } = await raiseAsGuest(world, {}, guest)
  return { guest, holding: { number, claim: claimCode } }
}

const sendSheet = async () =>
  tryFile(world, world.city, 'institution', await workbook('institution', ['单位名称'], [['新来的大学']]))
const tried = async () => (await sendSheet()).reply
const wanted = { list: 'enterprise' as const, purpose: '年度工作总结' }
/** The three registers, each with a row that fits. */
const registers = {
  platforms: {
    points: platforms,
    form: { kind: 'pilot-base', level: 'city', regionCode: '370303', recognisedOn: '2025-01-01' },
  },
  results: { points: results, form: { institution: '江淮材料研究院' } },
  projects: {
    points: projects,
    form: { level: 'city', enterprise: '淄博砺石铝功能材料有限公司', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  },
} as const
const registerWrites = Object.fromEntries(
  Object.entries(registers).flatMap(([path, { points, form }]) => {
    const { add, change, remove } = points as typeof platforms
    const put = (name: string) => world.city.ask(add, { name, ...form } as never)
    return [
      [`POST /${path}`, async () => () => world.city.tell(add, { name: '新登记的', ...form })],
      [
        `PUT /${path}/:id`,
        async () => {
          const { id, version } = await put('要改的')
          return () => world.city.tell(change, { id, version, name: '改过的', ...form })
        },
      ],
      [
        `DELETE /${path}/:id`,
        async () => {
          const { id, version } = await put('要去掉的')
          return () => world.city.tell(remove, { id, version, reason: '登记错了' })
        },
      ],
    ]
  }),
)

/** Each write once, made ready first; what is measured is the last step alone. */
const writes: Record<string, () => Promise<() => Promise<{ status: number }>>> = {
  'POST /sessions/codes': async () => () => world.guest.tell(sessions.sendCode, { phone: '13788880001' }),
  'POST /sessions/phone': async () => {
    await world.guest.ask(sessions.sendCode, { phone: '13788880002' })
    return () =>
      world.guest.tell(sessions.byPhone, {
        phone: '13788880002',
        code: lastCode(world, '13788880002'),
        audience: 'h5',
        privacy: privacyVersion,
      })
  },
  'POST /sessions/wechat': async () => () =>
    world.guest.tell(sessions.byWechat, {
      code: fake.loginCode({ openid: 'o-1' }),
      phoneCode: fake.phoneCode('13788880003'),
      privacy: privacyVersion,
    }),
  'POST /sessions/demo': async () => () => world.guest.tell(sessions.byDemo, { id: 'city', audience: 'h5' }),
  'POST /sessions/switch': async () => {
    const who = await world.seat('换', 'expert')
    return () => who.tell(sessions.switch, { membershipId: null })
  },
  'POST /sessions/expert': async () => {
    const who = await world.seat('新', 'guest')
    return () => who.tell(sessions.becomeExpert, {})
  },
  'POST /sessions/leave': async () => {
    const who = await world.seat('走', 'guest')
    return () => who.tell(sessions.leave, {})
  },
  'POST /filings': async () => {
    const who = await world.seat('起', 'expert')
    return () => who.tell(filings.start, {})
  },
  'PUT /filings/:id': async () => {
    const { id, version } = await world.expert.ask(filings.start, {})
    return () => world.expert.tell(filings.save, { id, version, form: {} })
  },
  'POST /filings/:id/moves': async () => {
    const { id, version } = await queued()
    return () => world.county.tell(filings.move, { id, version, move: 'approve' })
  },
  'POST /filing-moves': async () => {
    const { id, version } = await queued()
    return () => world.county.tell(filings.moveMany, { move: 'approve', items: [{ id, version }] })
  },
  'POST /filings/:id/attachments': async () => {
    const { id } = await world.expert.ask(filings.start, {})
    return () => world.expert.upload(id, 'cv', demoAgreement(), '简历.pdf')
  },
  'DELETE /filings/:id/attachments/:attachmentId': async () => {
    const { id } = await world.expert.ask(filings.start, {})
    const { reply } = await world.expert.upload(id, 'cv', demoAgreement(), '简历.pdf')
    return () => world.expert.tell(filings.detach, { id, attachmentId: reply.id })
  },
  'POST /filings/:id/invitations': async () => {
    const { id } = await invited()
    return () => world.colleague.tell(invitations.send, { id, side: 'enterprise' })
  },
  'POST /invitations/:token/accept': async () => {
    const { id, phone } = await invited()
    const { token } = await world.colleague.ask(invitations.send, { id, side: 'enterprise' })
    const guest = await enterByPhone(world, phone)
    return () => guest.tell(invitations.accept, { token })
  },
  'POST /service-logs': async () => {
    const { cast, filingId } = await inForce()
    return () => cast.expert.tell(serviceLogs.file, { id: uuidv7(), filingId, form: goodLogs.visit })
  },
  'POST /service-logs/:id/moves': async () => {
    const { enterprise, log } = await logged()
    return () => enterprise.tell(serviceLogs.move, { id: log.id, version: log.version, move: 'confirm' })
  },
  'POST /service-log-confirmations': async () => {
    const { enterprise, log } = await logged()
    return () => enterprise.tell(serviceLogs.confirmMany, { items: [{ id: log.id, version: log.version }] })
  },
  'POST /service-logs/:id/photos': async () => {
    const { expert, log } = await logged()
    return () => sendPhoto(world, expert, log.id, demoAgreement())
  },
  'DELETE /service-logs/:id/photos/:photoId': async () => {
    const { expert, log } = await logged()
    const { reply } = await sendPhoto(world, expert, log.id, demoAgreement())
    return () => expert.tell(serviceLogs.detach, { id: log.id, photoId: reply.id })
  },
  'POST /messages/read': async () => () => world.county.tell(messages.read, {}),
  'POST /complaints': async () => () => world.guest.tell(complaints.file, { kind: 'app', text: '页面打不开，请看看' }),
  'POST /schedules': async () => {
    const days = ['01', '02', '03', '04', '05'].map((day) => `2027-01-${day}`)
    return () =>
      world.sysadmin.tell(schedules.load, { year: 2027, holidays: days, workdays: [], source: '国务院办公厅通知' })
  },
  'POST /needs': async () => {
    const guest = guestAt(world.origin)
    const need = { sentence, enterprise: '一家厂', phone: '13800000533', device: guest.device }
    return () => guest.tell(needs.raise, need)
  },
  'POST /need-tracks': async () => {
    const { guest, holding } = await held()
    return () => guest.tell(needs.track, holding)
  },
  'POST /need-tracks/moves': async () => {
    const { guest, holding } = await held()
    return () => guest.tell(needs.trackMove, { ...holding, version: 1, move: 'withdraw' })
  },
  'POST /need-tracks/contact': async () => {
    const { cast, need } = await asked('accepted')
    await world.db.updateTable('need').set({ phone: cast.owner.phone, raised_by: cast.owner.personId }).execute()
    return () => cast.owner.tell(needs.trackContact, { number: need.number, claim: '00000000' })
  },
  'PUT /needs/:id': async () => {
    const { cast, need } = await asked('verified')
    return () => cast.owner.tell(needs.enrich, { id: need.id, version: need.version, goal: '羟值偏差小于 1' })
  },
  'POST /needs/:id/moves': async () => {
    const { cast, need } = await asked('raised')
    return () => cast.commissioner.tell(needs.move, { id: need.id, version: need.version, move: 'verify' })
  },
  'POST /needs/:id/contact': async () => {
    const { cast, need } = await asked('raised')
    return () => cast.commissioner.tell(needs.contact, { id: need.id })
  },
  'POST /needs/:id/offers': async () => {
    const { cast, need } = await asked('verified')
    await cast.owner.ask(needs.enrich, { id: need.id, version: need.version, visibility: 'public' })
    return () => cast.expert.tell(matches.offer, { id: need.id })
  },
  'POST /matches/:id/contact': async () => {
    const { cast, need } = await asked('accepted')
    return () => cast.expert.tell(matches.contact, { id: need.match?.id ?? '' })
  },
  'PUT /match-preference': async () => {
    const expert = await expertOf(world, '不参加')
    return () => expert.tell(matches.prefer, { optOut: true })
  },
  'POST /help-codes': async () => () =>
    world.city.tell(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise }),
  'POST /help-codes/:id/revoke': async () => {
    const { id } = await world.city.ask(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise })
    return () => world.city.tell(helpCodes.revoke, { id })
  },
  'POST /visits': async () => {
    const commissioner = await world.seat('专员', 'commissioner')
    return () => commissioner.tell(visits.record, { expert: '苏砚秋', note: '聊了羟值控制' })
  },
  'POST /visits/:id/moves': async () => {
    const commissioner = await world.seat('专员', 'commissioner')
    const { id, version } = await commissioner.ask(visits.record, { expert: '苏砚秋', note: '聊了羟值控制' })
    return () => commissioner.tell(visits.move, { id, version, move: 'introduce', enterprise: '一家厂' })
  },
  ...registerWrites,
  'POST /imports': async () => sendSheet,
  'POST /imports/:id/moves': async () => {
    const { id, version } = await tried()
    return () => world.city.tell(imports.move, { id, version, move: 'confirm' })
  },
  'POST /exports': async () => () => world.city.tell(takeaways.ask, wanted),
  'POST /exports/:id/moves': async () => {
    const { id } = await world.city.ask(takeaways.ask, wanted)
    await world.db.updateTable('export').set({ state: 'requested' }).where('id', '=', id).execute()
    const colleague = await world.seat('同事', 'city')
    return () => colleague.tell(takeaways.move, { id, version: 1, move: 'approve' })
  },
  'POST /rule-pack/preview': async () => () => world.city.tell(rulePacks.preview, { pack: zibo }),
  'POST /rule-pack': async () => () => world.city.tell(rulePacks.change, { pack: zibo }),
}

test('the table below knows every write of the contract', () => {
  expect(Object.keys(writes).sort()).toEqual(
    all()
      .filter(({ method }) => method !== 'GET')
      .map(nameOf)
      .sort(),
  )
})

const history = () => world.db.selectFrom('history').selectAll().orderBy('id').execute()

test.each(Object.entries(writes))(
  '%s leaves its trace in the history, who, as whom and in which request',
  async (_name, ready) => {
    const write = await ready()
    const before = (await history()).length
    const answer = (await write()) as { status: number; headers: Headers }
    expect(answer.status).toBe(200)
    const added = (await history()).slice(before)
    expect(added.length).toBeGreaterThan(0)
    for (const row of added)
      expect(row).toMatchObject({
        request_id: answer.headers.get('x-request-id'),
        at: world.now(),
        role: expect.any(String),
        move: expect.any(String),
      })
  },
)

test('a refused write leaves none', async () => {
  const { id } = await queued()
  const before = await history()
  await world.county.tell(filings.move, { id, version: 99, move: 'approve' })
  await world.neighbour.tell(filings.move, { id, version: 1, move: 'approve' })
  await world.guest.tell(complaints.file, { kind: 'app', text: '短' })
  expect(await history()).toEqual(before)
})

test('a reading leaves none either', async () => {
  const id = await draftOf(world)
  await edit(world, id, goodForm())
  const before = await history()
  await world.expert.ask(filings.read, { id })
  await world.expert.ask(filings.list, {})
  await world.city.ask(filings.notices, {})
  expect(await history()).toEqual(before)
})
