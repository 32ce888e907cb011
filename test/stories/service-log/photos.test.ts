import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { demoAgreement } from '../../../api/src/demo/agreement'
import { type Actor, filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog, sendPhoto } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

const place = {
  IFD0: { Make: '手机厂', Artist: '秦望舒' },
  IFD3: { GPSLatitude: '36/1 48/1 0/1', GPSLatitudeRef: 'N' },
}
const photo = (background = '#0B57C2') =>
  sharp({ create: { width: 48, height: 32, channels: 3, background } })
    .jpeg()
    .withExif(place)
    .toBuffer()
const download = (who: Actor, id: string, photoId: string) =>
  fetch(`${world.origin}/api/service-logs/${id}/photos/${photoId}`, {
    headers: who.token ? { authorization: `Bearer ${who.token}` } : {},
  })
const filesOf = async (id: string) => (await world.expert.ask(serviceLogs.read, { id })).files
const detach = (id: string, photoId: string, who = world.expert) => who.tell(serviceLogs.detach, { id, photoId })
const soon = () => world.at(new Date(world.now().getTime() + 60_000).toISOString())
const send = async (id: string, bytes?: Buffer, more?: Parameters<typeof sendPhoto>[4]) =>
  sendPhoto(world, world.expert, id, bytes ?? (await photo()), more)

test('a photograph is kept without where, when and with what it was taken', async () => {
  const { id } = await file(world.expert, filingId)
  const sent = await photo()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const { reply, status } = await send(id, sent, { name: '车间 现场.jpg' })
  expect({ status, reply }).toMatchObject({
    status: 200,
    reply: { name: '车间 现场.jpg', mime: 'image/jpeg', late: false },
  })
  const answer = await download(world.enterprise, id, reply.id)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBe(reply.bytes)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 48, height: 32 })
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(bytes.includes('GPS') || bytes.includes('秦望舒')).toBe(false)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('the record’s parties see it, strangers and other records’ addresses do not', async () => {
  const { id } = await file(world.expert, filingId)
  const { reply } = await send(id)
  const other = await file(world.expert, filingId)
  for (const who of [world.expert, world.enterprise, world.employer, world.county, world.city])
    expect((await download(who, id, reply.id)).status).toBe(200)
  for (const who of [world.colleague, world.neighbour]) expect((await download(who, id, reply.id)).status).toBe(404)
  expect((await download(world.sysadmin, id, reply.id)).status).toBe(403)
  expect((await download(world.guest, id, reply.id)).status).toBe(401)
  expect((await download(world.expert, other.id, reply.id)).status).toBe(404)
  expect((await download(world.expert, id, uuidv7())).status).toBe(404)
})

test('nine are taken, a tenth is refused, also when many come at once; one deleted makes room', async () => {
  const { id } = await file(world.expert, filingId)
  const bytes = await photo()
  const statuses = (await Promise.all(Array.from({ length: 12 }, () => send(id, bytes)))).map(({ status }) => status)
  expect(statuses.sort()).toEqual([...Array(9).fill(200), ...Array(3).fill(422)])
  expect(await send(id, demoAgreement(), { name: '合同.pdf' })).toMatchObject({
    status: 422,
    problem: { code: 'photoLimit', text: '每条记录最多传 9 个文件' },
  })
  const [first] = await filesOf(id)
  expect((await detach(id, first?.id ?? '')).status).toBe(200)
  expect(await send(id, demoAgreement(), { name: '合同.pdf' })).toMatchObject({
    status: 200,
    reply: { name: '合同.pdf' },
  })
  expect((await filesOf(id)).length).toBe(9)
  expect((await world.enterprise.ask(serviceLogs.list, { q: '龟裂' })).items[0]?.photos).toBe(9)
})

test('sent again under its own id it is one photograph, with the same key, another key, and many at once', async () => {
  const { id } = await file(world.expert, filingId)
  const bytes = await photo()
  const photoId = uuidv7()
  const once = { photoId, key: 'the-key-of-this-photo' }
  const answers = [await send(id, bytes, once), await send(id, bytes, once), await send(id, bytes, { photoId })]
  answers.push(...(await Promise.all(Array.from({ length: 6 }, () => send(id, bytes, { photoId })))))
  for (const { status, reply } of answers) expect({ status, id: reply.id }).toEqual({ status: 200, id: photoId })
  expect((await filesOf(id)).map((one) => one.id)).toEqual([photoId])
  const other = await file(world.expert, filingId)
  expect(await send(other.id, bytes, { photoId })).toMatchObject({ status: 409, problem: { code: 'sameKeyOtherBody' } })
})

test('what comes after the confirmation is marked late and may go again; what was confirmed stays', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.visit)
  const { reply: early } = await send(id)
  soon()
  await moveLog(world.enterprise, id, 'confirm')
  soon()
  const { reply: late } = await send(id, await photo('#C1272D'))
  expect((await filesOf(id)).map((one) => [one.id, one.late])).toEqual([
    [early.id, false],
    [late.id, true],
  ])
  expect(await detach(id, early.id)).toMatchObject({
    status: 409,
    problem: { code: 'photoConfirmed', next: '内容有误请用“更正记录”' },
  })
  expect((await detach(id, late.id)).status).toBe(200)
  expect((await filesOf(id)).map((one) => one.id)).toEqual([early.id])
  expect((await download(world.expert, id, late.id)).status).toBe(404)
  expect((await detach(id, late.id)).status).toBe(404)
})

test('under a correction the confirmed photograph stays and a new one may still go; taken back, both may', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.visit)
  const { reply: early } = await send(id)
  soon()
  await moveLog(world.enterprise, id, 'confirm')
  soon()
  await moveLog(world.expert, id, 'correct', { form: { ...goodLogs.visit, tenths: 120 }, reason: '少记了半天' })
  const { reply: added } = await send(id, await photo('#0E7440'))
  expect(added.late).toBe(false)
  expect((await detach(id, early.id)).status).toBe(409)
  expect((await detach(id, added.id)).status).toBe(200)
  await moveLog(world.expert, id, 'withdraw')
  expect((await detach(id, early.id)).status).toBe(409)

  const { id: other } = await file(world.expert, filingId, goodLogs.visit)
  const { reply } = await send(other)
  await moveLog(world.enterprise, other, 'confirm')
  expect((await detach(other, reply.id)).status).toBe(409)
  await moveLog(world.enterprise, other, 'revoke')
  expect((await detach(other, reply.id)).status).toBe(200)
})

test('only the one who wrote the record adds and removes, and nothing is added to one that is withdrawn', async () => {
  const { id } = await file(world.expert, filingId)
  const { reply } = await send(id)
  const bytes = await photo()
  for (const [who, status] of [
    [world.enterprise, 404],
    [world.colleague, 404],
    [world.county, 403],
    [world.guest, 401],
  ] as const) {
    expect((await sendPhoto(world, who, id, bytes)).status).toBe(status)
    expect((await detach(id, reply.id, who)).status).toBe(status)
  }
  await moveLog(world.expert, id, 'withdraw')
  expect(await send(id, bytes)).toMatchObject({ status: 409, problem: { code: 'moveNotPossible' } })
  expect((await filesOf(id)).length).toBe(1)
})

test('the record says which files its reader may delete and how many more there may be', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.visit)
  await send(id)
  const seen = async (who: Actor) => {
    const { files, room } = await who.ask(serviceLogs.read, { id })
    return { room, removable: files.map(({ removable }) => removable) }
  }
  expect(await seen(world.expert)).toEqual({ room: 8, removable: [true] })
  for (const who of [world.enterprise, world.employer, world.county])
    expect(await seen(who)).toEqual({ room: 0, removable: [false] })
  soon()
  await moveLog(world.enterprise, id, 'confirm')
  soon()
  expect(await seen(world.expert)).toEqual({ room: 8, removable: [false] })
  await send(id, await photo('#0E7440'))
  expect(await seen(world.expert)).toEqual({ room: 7, removable: [false, true] })

  const { id: other } = await file(world.expert, filingId, goodLogs.visit)
  await moveLog(world.expert, other, 'withdraw')
  expect((await world.expert.ask(serviceLogs.read, { id: other })).room).toBe(0)
})

test('a record needs none: it is filed, confirmed and counted without', async () => {
  const { id } = await file(world.expert, filingId)
  expect(await moveLog(world.enterprise, id, 'confirm')).toMatchObject({ counts: true, files: [], photos: 0 })
})
