import { type Attachment, filings } from '@kefutong/contract/filing/endpoints'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { demoAgreement } from '../../api/src/demo/agreement'
import { type Actor, filingIn, openWorld, type TestWorld } from '../world'
import { castOf } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const pixel = { create: { width: 48, height: 32, channels: 3 as const, background: '#0B57C2' } }
const place = {
  IFD0: { Make: '手机厂', Artist: '秦望舒' },
  IFD3: { GPSLatitude: '36/1 48/1 0/1', GPSLatitudeRef: 'N' },
}
const photo = () => sharp(pixel).jpeg().withExif(place).toBuffer()
const draft = () => world.colleague.ask(filings.start, {})
const download = (who: Actor, id: string, { id: attachmentId }: Pick<Attachment, 'id'>) =>
  fetch(`${world.origin}/api/filings/${id}/attachments/${attachmentId}`, {
    headers: who.token ? { authorization: `Bearer ${who.token}` } : {},
  })

test('a photograph is kept without where, when and with what it was taken', async () => {
  const { id } = await draft()
  const sent = await photo()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const { reply, status } = await world.colleague.upload(id, 'agreement', sent, '协议 第1页.jpg')
  expect({ status, reply }).toMatchObject({
    status: 200,
    reply: { kind: 'agreement', name: '协议 第1页.jpg', mime: 'image/jpeg', pages: null },
  })
  const response = await download(world.colleague, id, reply)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBe(reply.bytes)
  const { exif, width, height } = await sharp(bytes).metadata()
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 48, height: 32 })
  expect(bytes.includes('GPS') || bytes.includes('秦望舒')).toBe(false)
})

test('a download is a file to keep, never a page to run', async () => {
  const { id } = await draft()
  const { reply } = await world.colleague.upload(id, 'cv', demoAgreement(), '简历"<script>.pdf')
  const { headers } = await download(world.colleague, id, reply)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.'()!~*-]+$/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('no-store')
})

test.each<[string, () => Buffer | Promise<Buffer>, string, number, string]>([
  [
    'a program that calls itself a picture',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(2048)]),
    '合影.jpg',
    422,
    'fileTypeNotAllowed',
  ],
  [
    'an SVG with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '图.png',
    422,
    'fileTypeNotAllowed',
  ],
  [
    'a page of HTML',
    () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    '协议.pdf',
    422,
    'fileTypeNotAllowed',
  ],
  ['a GIF', () => sharp(pixel).gif().toBuffer(), '图.gif', 422, 'fileTypeNotAllowed'],
  ['nothing', () => Buffer.alloc(0), '空.pdf', 422, 'fileEmpty'],
  ['half a picture', async () => (await photo()).subarray(0, 400), '半张.jpg', 422, 'fileDamaged'],
  ['half a PDF', () => demoAgreement().subarray(0, 300), '半份.pdf', 422, 'fileDamaged'],
  ['11 MB', () => Buffer.alloc(11 * 1024 * 1024, 1), '大.pdf', 413, 'fileTooLarge'],
])('%s is refused by what it is', async (_what, make, name, status, code) => {
  const { id, attachments } = await draft()
  const answer = await world.colleague.upload(id, 'agreement', await make(), name)
  expect(answer).toMatchObject({ status, problem: { code } })
  expect((await world.colleague.ask(filings.read, { id })).attachments).toEqual(attachments)
})

test('five megabytes arrive whole', async () => {
  const { id } = await draft()
  const noise = Buffer.from(Array.from({ length: 1300 * 1300 * 3 }, (_, at) => (at * 7919) % 251))
  const big = await sharp(noise, { raw: { width: 1300, height: 1300, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  expect(big.length).toBeGreaterThan(5_000_000)
  expect((await world.colleague.upload(id, 'other', big, '大图.png')).status).toBe(200)
})

test('a tenth file is taken, an eleventh refused, also when many come at once', async () => {
  const cast = await castOf(world)
  const { id } = await cast.expert.ask(filings.start, {})
  const statuses = (
    await Promise.all(Array.from({ length: 12 }, () => cast.expert.upload(id, 'other', demoAgreement(), '材料.pdf')))
  ).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(10)
  expect(await cast.expert.upload(id, 'other', demoAgreement(), '再一份.pdf')).toMatchObject({
    status: 422,
    problem: { code: 'fileLimit' },
  })
  const [first] = (await cast.expert.ask(filings.read, { id })).attachments
  await cast.expert.ask(filings.detach, { id, attachmentId: first?.id ?? '' })
  expect((await cast.expert.upload(id, 'other', demoAgreement(), '换一份.pdf')).status).toBe(200)
})

test('a removed file is gone for everybody, and cannot be removed twice', async () => {
  const { id } = await draft()
  const { reply } = await world.colleague.upload(id, 'other', demoAgreement(), '删掉.pdf')
  await world.colleague.ask(filings.detach, { id, attachmentId: reply.id })
  expect((await download(world.colleague, id, reply)).status).toBe(404)
  expect((await world.colleague.tell(filings.detach, { id, attachmentId: reply.id })).status).toBe(404)
})

test('those who review a filing read its papers; strangers and other filings’ numbers lead nowhere', async () => {
  const cast = await castOf(world)
  const filing = await filingIn(world, 'county-review', cast.form, cast)
  const [paper] = filing.attachments
  if (!paper) throw new Error('no agreement')
  for (const who of [cast.expert, cast.enterprise, world.employer, world.county, world.city])
    expect((await download(who, filing.id, paper)).status).toBe(200)
  for (const who of [world.colleague, world.enterprise, world.neighbour])
    expect((await download(who, filing.id, paper)).status).toBe(404)
  expect((await download(world.sysadmin, filing.id, paper)).status).toBe(403)
  expect((await download(world.guest, filing.id, paper)).status).toBe(401)
  const own = await draft()
  expect((await download(world.colleague, own.id, paper)).status).toBe(404)
  expect((await download(world.county, filing.id, { id: uuidv7() })).status).toBe(404)
})

test('only the owner adds and removes, and only until the county has approved', async () => {
  const cast = await castOf(world)
  const filing = await filingIn(world, 'city-review', cast.form, cast)
  const [paper] = filing.attachments
  expect(await cast.expert.upload(filing.id, 'other', demoAgreement(), '晚了.pdf')).toMatchObject({
    status: 409,
    problem: { code: 'moveNotPossible' },
  })
  expect((await cast.expert.tell(filings.detach, { id: filing.id, attachmentId: paper?.id ?? '' })).status).toBe(409)
  expect((await cast.enterprise.upload(filing.id, 'other', demoAgreement(), '不归我.pdf')).status).toBe(403)
  expect((await world.colleague.upload(filing.id, 'other', demoAgreement(), '别人的.pdf')).status).toBe(404)
})

test('without an agreement the county cannot approve', async () => {
  const cast = await castOf(world)
  const { id, version, attachments } = await filingIn(world, 'county-review', cast.form, cast)
  await cast.expert.ask(filings.detach, { id, attachmentId: attachments[0]?.id ?? '' })
  const answer = await world.county.tell(filings.move, { id, version, move: 'approve' })
  expect(answer).toMatchObject({ status: 422, problem: { code: 'agreementMissing' } })
})

test('an upload without a file, with a wrong kind or with a field nobody declared is refused beside the field', async () => {
  const { id } = await draft()
  const send = async (fields: Record<string, string>, file?: Buffer) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    if (file) form.append('file', new Blob([new Uint8Array(file)]), '协议.pdf')
    const headers = { authorization: `Bearer ${world.colleague.token}`, 'idempotency-key': uuidv7() }
    const response = await fetch(`${world.origin}/api/filings/${id}/attachments`, {
      method: 'POST',
      headers,
      body: form,
    })
    return { status: response.status, faults: (await response.json()).faults }
  }
  expect(await send({ kind: 'agreement' })).toEqual({ status: 400, faults: [{ field: 'file', says: '请选择文件' }] })
  expect(await send({ kind: 'agreement', owner: 'me' }, demoAgreement())).toEqual({
    status: 400,
    faults: [{ field: 'owner', says: '没有这一项，请去掉' }],
  })
  expect(await send({ kind: 'secret' }, demoAgreement())).toMatchObject({ status: 400, faults: [{ field: 'kind' }] })
  expect(await send({ kind: 'agreement', id: uuidv7() }, demoAgreement())).toMatchObject({
    status: 400,
    faults: [{ field: 'id' }],
  })
})
