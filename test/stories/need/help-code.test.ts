import { randomUUID } from 'node:crypto'
import { type HelpCode, helpCodes, readScene, sceneCharacters } from '@kefutong/contract/help-code'
import { needs } from '@kefutong/contract/need/endpoints'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { tokenHash } from '../../../api/src/token'
import { openWorld, regions, type TestWorld, uscc } from '../../world'
import { guestAt } from '../../world/guest'
import { wake } from '../../world/journey'

const morning = '2026-11-23T09:41:00+08:00'
let world: TestWorld
beforeAll(async () => {
  world = await openWorld({ now: morning })
})
afterAll(() => world.close())
beforeEach(() => wake(world, morning))

const tokenIn = ({ url }: HelpCode) => url?.split('/n/')[1] ?? ''
const forEnterprise = () => world.city.ask(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise })
const resolve = (code: string) => guestAt(world.origin).tell(helpCodes.resolve, { code })

test('the bureau makes codes for an enterprise, a park and a county; nothing about them is in the code', async () => {
  const made = [
    await forEnterprise(),
    await world.city.ask(helpCodes.make, { kind: 'park', regionCode: regions.huantai, name: '桓台新材料产业园' }),
    await world.county.ask(helpCodes.make, { kind: 'county', expiresOn: '2027-11-30' }),
  ]
  expect(
    made.map(({ kind, name, regionName, state, expiresOn }) => [kind, name, regionName, state, expiresOn]),
  ).toEqual([
    ['enterprise', '淄博砺石铝功能材料有限公司', '张店区', 'live', null],
    ['park', '桓台新材料产业园', '桓台县', 'live', null],
    ['county', '张店区', '张店区', 'live', '2027-11-30'],
  ])
  for (const code of made) {
    expect(tokenIn(code)).toMatch(/^[\w-]{22}$/)
    expect(code.scene).toMatch(sceneCharacters)
    expect(readScene(code.scene ?? '')).toBe(tokenIn(code))
    const byToken = await resolve(tokenIn(code))
    expect(byToken.reply).toMatchObject({ name: code.name, short: code.short })
    // the short code under the picture leads to the same place, however it is typed
    expect((await resolve(code.short.toLowerCase().replace('-', ' '))).reply).toEqual(byToken.reply)
  }
  expect(new Set(made.map(tokenIn)).size).toBe(3)
})

test('an enterprise makes codes of its own and no others; a county stays in its county', async () => {
  const own = await world.enterprise.ask(helpCodes.make, { kind: 'enterprise' })
  expect(own.name).toBe('淄博砺石铝功能材料有限公司')
  const park = await world.enterprise.tell(helpCodes.make, { kind: 'park', name: '某园', regionCode: regions.linzi })
  expect(park.problem.faults).toEqual([{ field: 'kind', says: '企业只能做自己的求助码' }])
  const far = await world.enterprise_('临淄远方有限公司', uscc('5HC0001'), regions.linzi)
  const foreign = await world.county.tell(helpCodes.make, { kind: 'enterprise', enterpriseId: far })
  expect(foreign.problem.faults).toEqual([{ field: 'enterpriseId', says: '没有找到这家企业' }])
  const elsewhere = await world.county.ask(helpCodes.make, { kind: 'county', regionCode: regions.linzi })
  expect(elsewhere.regionCode).toBe(regions.zhangdian)
  const listed = async (who: typeof world.county) =>
    (await who.ask(helpCodes.list, { limit: 50 })).items.map(({ id }) => id)
  expect(await listed(world.enterprise)).toContain(own.id)
  expect(await listed(world.neighbour)).not.toContain(own.id)
  expect((await world.neighbour.tell(helpCodes.revoke, { id: own.id })).status).toBe(404)
  expect((await world.expert.tell(helpCodes.list, {})).status).toBe(403)
  for (const [input, says] of [
    [{ kind: 'park', regionCode: regions.linzi }, '请填园区名称'],
    [{ kind: 'county' }, '请选择区县'],
    [{ kind: 'county', regionCode: '110101' }, '请选择本市的区县'],
    [{ kind: 'enterprise' }, '请选择企业'],
    [{ kind: 'county', regionCode: regions.linzi, expiresOn: '2026-11-22' }, '到期日要在今天之后'],
  ] as const)
    expect((await world.city.tell(helpCodes.make, input)).problem.faults?.[0]?.says).toBe(says)
})

test('a forged, changed, revoked, expired, foreign or malformed code is one and the same friendly answer', async () => {
  const [live, revoked] = [await forEnterprise(), await forEnterprise()]
  const expiring = await world.city.ask(helpCodes.make, {
    ...{ kind: 'county', regionCode: regions.linzi, expiresOn: '2026-11-24' },
  })
  const stopped = await world.city.ask(helpCodes.revoke, { id: revoked.id })
  expect(stopped).toMatchObject({ state: 'revoked', stateLabel: '已停用', url: null })
  const abroad = `${'f'.repeat(21)}A`
  const person = uuidv7()
  await world.db.insertInto('city').values({ city_id: '370100', name: '济南市', bureau: '济南市科技局' }).execute()
  await world.db
    .insertInto('region')
    .values({ city_id: '370100', code: '370102', name: '历下区', position: 0 })
    .execute()
  await world.db
    .insertInto('person')
    .values({ city_id: '370100', id: person, name: '外市', phone: null, openid: null })
    .execute()
  await world.db
    .insertInto('help_code')
    .values({
      ...{
        city_id: '370100',
        id: uuidv7(),
        kind: 'county',
        name: '历下区',
        enterprise_id: null,
        region_code: '370102',
      },
      ...{ token_hash: tokenHash(abroad), short_code: 'ABCDEFG', made_by: person, made_at: world.now() },
      ...{ expires_on: null, revoked_at: null },
    })
    .execute()
  await wake(world, '2026-11-25T09:00:00+08:00')
  const token = tokenIn(live)
  const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
  const dead = [changed, tokenIn(revoked), tokenIn(expiring), abroad, 'ABCDEFG', 'x', '../../etc/passwd', revoked.short]
  const answers = await Promise.all(dead.map(resolve))
  for (const { status, problem } of answers) {
    expect(status).toBe(404)
    expect({ ...problem, requestId: '' }).toEqual({
      code: 'helpCodeDead',
      status: 404,
      text: '这个求助码已停用',
      next: '您可以直接填写企业名称继续提交',
      requestId: '',
    })
  }
  // and the way on leads somewhere
  const guest = guestAt(world.origin)
  const need = {
    sentence: '粉体团聚严重，分散不开',
    phone: '13800000601',
    device: guest.device,
    code: tokenIn(revoked),
  }
  expect((await guest.tell(needs.raise, need)).problem.code).toBe('helpCodeDead')
  const raised = await guest.ask(needs.raise, { ...need, enterprise: '淄博某粉体厂' })
  expect(raised.enterpriseName).toBe('淄博某粉体厂')
})

test('a code brings its place into the need: the enterprise, or the county of a park, and 换一家 is respected', async () => {
  const [enterprise, park] = [
    await forEnterprise(),
    await world.city.ask(helpCodes.make, { kind: 'park', regionCode: regions.linzi, name: '临淄化工园' }),
  ]
  const raise = (code: HelpCode, more: object = {}) => {
    const guest = guestAt(world.origin)
    return guest.ask(needs.raise, {
      sentence: '反应釜结垢，每周停车清理',
      phone: '13800000602',
      device: guest.device,
      code: tokenIn(code),
      ...more,
    })
  }
  const rowOf = (id: string) => world.db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const scanned = await rowOf((await raise(enterprise)).id)
  expect(scanned).toMatchObject({
    enterprise_id: world.orgs.enterprise,
    region_code: regions.zhangdian,
    help_code_id: enterprise.id,
    chains: ['alumina'],
  })
  const other = await rowOf((await raise(enterprise, { enterprise: '隔壁的一家厂' })).id)
  expect(other).toMatchObject({ enterprise_id: null, enterprise_name: '隔壁的一家厂', region_code: null })
  const inPark = await rowOf((await raise(park, { enterprise: '园里的一家厂' })).id)
  expect(inPark).toMatchObject({ enterprise_name: '园里的一家厂', region_code: regions.linzi })
  const nameless = await guestAt(world.origin).tell(needs.raise, {
    ...{ sentence: '反应釜结垢，每周停车清理', phone: '13800000602', device: randomUUID(), code: tokenIn(park) },
  })
  expect(nameless.problem.faults).toEqual([{ field: 'enterprise', says: '请填企业名称' }])
  const { items } = await world.city.ask(helpCodes.list, { limit: 50 })
  expect(items.find(({ id }) => id === enterprise.id)?.needs).toBe(2)
})

test('a retry gets the same code, and no table holds it', async () => {
  const key = uuidv7()
  const input = { kind: 'enterprise' as const, enterpriseId: world.orgs.enterprise }
  const [one, two] = [
    await world.city.ask(helpCodes.make, input, { key }),
    await world.city.ask(helpCodes.make, input, { key }),
  ]
  expect(two).toEqual(one)
  const kept = await world.db.selectFrom('idempotency').select('reply').where('key', '=', key).executeTakeFirstOrThrow()
  const row = await world.db.selectFrom('help_code').selectAll().where('id', '=', one.id).executeTakeFirstOrThrow()
  expect(JSON.stringify([kept, row])).not.toContain(tokenIn(one))
})

const posterOf = async (id: string, format: string, size: string, token = world.city.token) => {
  const response = await fetch(`${world.origin}/api/help-codes/${id}/poster?format=${format}&size=${size}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test.each(['a4', 'a6'])('the QR of the printed %s poster is read by another decoder and leads home', async (size) => {
  const code = await forEnterprise()
  const { response, bytes } = await posterOf(code.id, 'png', size)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`${size.toUpperCase()}.png`)
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(info.width / info.height).toBeCloseTo(210 / 297, 2)
  const seen = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  expect(seen?.data).toBe(code.url)
  expect(seen?.data).toBe(`http://kefutong.test/n/${tokenIn(code)}`)
})

test('the PDF brings its Chinese letters along and has the size of the sheet', async () => {
  const code = await forEnterprise()
  for (const [size, box] of [
    ['a4', '[0 0 595.28 841.8'],
    ['a6', '[0 0 297.64 420.9'],
  ] as const) {
    const { response, bytes } = await posterOf(code.id, 'pdf', size)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const text = bytes.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain(box)
    expect(text.match(/\/FontFile2/g)).toHaveLength(2)
    expect(text).toMatch(/\+NotoSansSC-Regular/)
    expect(bytes.length).toBeLessThan(200_000)
  }
})

test('a poster is printed for a code that works, by those whose code it is, in the sizes there are', async () => {
  const code = await forEnterprise()
  expect((await posterOf(code.id, 'png', 'a6', world.neighbour.token)).response.status).toBe(404)
  expect((await posterOf(code.id, 'gif', 'a6')).response.status).toBe(400)
  await world.city.ask(helpCodes.revoke, { id: code.id })
  const dead = await posterOf(code.id, 'png', 'a6')
  expect(JSON.parse(dead.bytes.toString())).toMatchObject({ code: 'helpCodeRenew', next: '请停用它，重新做一个' })
})

test('when the secret was changed a printed code still opens, but is not printed again', async () => {
  const code = await forEnterprise()
  const { config } = world.world
  const before = config.secret
  config.secret = 'another secret, after somebody changed the environment'
  expect((await resolve(tokenIn(code))).status).toBe(200)
  expect(JSON.parse((await posterOf(code.id, 'pdf', 'a4')).bytes.toString()).code).toBe('helpCodeRenew')
  const { items } = await world.city.ask(helpCodes.list, { limit: 50 })
  expect(items.find(({ id }) => id === code.id)).toMatchObject({ url: null, state: 'live' })
  config.secret = before
})
