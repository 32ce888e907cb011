import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ledger } from '@kefutong/contract/ledger'
import type { Proof } from '@kefutong/contract/ledger/proof'
import { sm2, sm3 } from 'sm-crypto'
import { settle } from '../../../api/src/ledger/seal'
import { checkProof } from '../../../scripts/verify/proof'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { verified } from '../../world/ledger'
import { file, goodLogs, moveLog } from '../../world/service-log'

const key = { privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8' }
const publicKey = sm2.getPublicKeyFromPrivateKey(key.privateKey)
const folder = mkdtempSync(path.join(tmpdir(), 'kefutong-proof-'))
let world: TestWorld
const ids: string[] = []
beforeAll(async () => {
  world = await openWorld()
  const filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  for (const form of [goodLogs.problem, goodLogs.visit, goodLogs.project, goodLogs.transfer, goodLogs.visit]) {
    const { id } = await file(world.expert, filingId, form)
    await moveLog(world.enterprise, id, 'confirm')
    ids.push(id)
  }
  await world.runClock()
  // from here on only the clock seals: what a confirmation set off must not close the day in the middle of a story
  await settle(world.world)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => wake(world, '2027-01-21T09:00:00+08:00'))

const proofOf = (at: number) => world.enterprise.ask(ledger.proof, { id: ids[at] ?? '', edition: 1 })
const closed = async () => {
  await wake(world, '2027-01-21T09:00:00+08:00')
  await world.runClock()
}

test('who may see a record sees its place in the ledger; who may not does not', async () => {
  const [id = ''] = ids
  const { items } = await world.expert.ask(ledger.serviceLog, { id })
  expect(items).toMatchObject([{ event: 'confirm', edition: 1, seq: 1, day: '2027-01-20', closed: false }])
  expect(items[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
  for (const who of [world.employer, world.county, world.city])
    expect((await who.ask(ledger.serviceLog, { id })).items).toEqual(items)
  for (const who of [world.neighbour, world.colleague])
    for (const point of [ledger.serviceLog, ledger.proof])
      expect(await who.tell(point, { id, edition: 1 })).toMatchObject({ status: expect.any(Number), ok: false })
  expect((await world.neighbour.tell(ledger.serviceLog, { id })).status).toBe(404)
  expect((await world.neighbour.tell(ledger.proof, { id, edition: 1 })).status).toBe(404)
  expect((await world.guest.tell(ledger.proof, { id, edition: 1 })).status).toBe(401)
})

test('before the day is over there is no proof, and it is said from when', async () => {
  await wake(world, '2027-01-20T18:00:00+08:00')
  expect(await world.enterprise.tell(ledger.proof, { id: ids[0] ?? '', edition: 1 })).toMatchObject({
    status: 409,
    problem: { code: 'proofNotYet', latest: { from: '2027-01-21' } },
  })
  expect((await world.guest.ask(ledger.days, {})).items).toEqual([])
})

test('what was never confirmed has no proof', async () => {
  await closed()
  for (const input of [
    { id: ids[0], edition: 2 },
    { id: ids[0], edition: 1, event: 'revoke' },
  ])
    expect((await world.enterprise.tell(ledger.proof, input)).status).toBe(404)
  expect((await world.enterprise.tell(ledger.proof, { id: ids[0], edition: 'x' })).status).toBe(400)
})

test('anybody reads the roots of the days, newest first and page by page', async () => {
  await closed()
  const filingId = JSON.parse((await proofOf(0)).text).filingId
  const { id } = await file(world.expert, filingId, goodLogs.visit)
  await moveLog(world.enterprise, id, 'confirm')
  await world.runClock()
  await wake(world, '2027-01-22T09:00:00+08:00')
  await world.runClock()
  const first = await world.guest.ask(ledger.days, { limit: 1 })
  const second = await world.guest.ask(ledger.days, { limit: 1, after: first.next })
  const uncounted = { first: null, last: null, size: null }
  expect([...first.items, ...second.items]).toMatchObject([
    { day: '2027-01-21', ...uncounted, signer: 'hmac-sm3' },
    { day: '2027-01-20', ...uncounted, signer: 'hmac-sm3' },
  ])
  const counted = await world.enterprise.ask(ledger.days, {})
  expect(counted.items).toMatchObject([
    { first: 6, last: 6, size: 1, root: first.items[0]?.root },
    { first: 1, last: 5, size: 5, root: second.items[0]?.root },
  ])
  expect(second.next).toBeUndefined()
})

/** The proof checked again, written from docs/ledger.md alone: no code of the product and another SM3. */
const bytes = (hex: string) => [...Buffer.from(hex, 'hex')]
const holdsByHand = ({ text, index, size, path: way }: Proof, root: string) => {
  let node = sm3([0, ...bytes(sm3(text))])
  const rest = [...way]
  const climb = (at: number, count: number): string | undefined => {
    if (count === 1) return node
    let half = 1
    while (half * 2 < count) half *= 2
    const inner = at < half ? climb(at, half) : climb(at - half, count - half)
    const neighbour = rest.shift()
    if (inner === undefined || neighbour === undefined) return undefined
    node = sm3([1, ...(at < half ? [...bytes(inner), ...bytes(neighbour)] : [...bytes(neighbour), ...bytes(inner)])])
    return node
  }
  return climb(index, size) === root && rest.length === 0
}

const stored = (proof: unknown, name = 'proof.json') => {
  const at = path.join(folder, name)
  writeFileSync(at, JSON.stringify(proof))
  return at
}
const check = async (proof: unknown, root: string, more: { publicKey?: string } = {}) => {
  const said: string[] = []
  const holds = await checkProof({ file: stored(proof), root, publicKey: more.publicKey }, (line) => said.push(line))
  return { holds, said: said.join('\n') }
}

test('every confirmation of the day is proved with the published root alone, here and by a hand of its own', async () => {
  await closed()
  const day = (await world.guest.ask(ledger.days, { limit: 50 })).items.find((one) => one.day === '2027-01-20')
  const root = day?.root ?? ''
  for (const [at, id] of ids.entries()) {
    const proof = await proofOf(at)
    expect(proof).toMatchObject({ seq: at + 1, index: at, size: 5, root, day: '2027-01-20' })
    expect(JSON.parse(proof.text)).toMatchObject({ id, event: 'confirm', expert: world.expert.personId })
    expect(holdsByHand(proof, root)).toBe(true)
    expect((await check(proof, root)).said).toContain('证明成立：FW-2027-')
  }
  const proof = await proofOf(3)
  const other = { ...proof, text: proof.text.replace('50000', '90000') }
  expect(await check(other, root)).toMatchObject({ holds: false, said: '证明不成立：正文与摘要不符。' })
  expect(await check({ ...other, digest: sm3(other.text) }, root)).toMatchObject({
    said: '证明不成立：算出的日根与给出的不同。',
  })
  expect(holdsByHand(other, root)).toBe(false)
  expect(
    await check(
      proof,
      root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  ).toMatchObject({ holds: false })
  await expect(check({ proof: 'none' }, root)).rejects.toThrow(/不是一份存证证明/)
})

test('a day whose digests no longer give its root proves nothing', async () => {
  await closed()
  const [first] = await world.db.selectFrom('ledger_entry').select('digest').where('seq', '=', 2).execute()
  await world.db
    .updateTable('ledger_entry')
    .set({ digest: Buffer.alloc(32, 7) })
    .where('seq', '=', 2)
    .execute()
  const answer = await world.enterprise.tell(ledger.proof, { id: ids[0] ?? '', edition: 1 })
  expect(answer).toMatchObject({ status: 500, problem: { code: 'proofBroken' } })
  await world.db
    .updateTable('ledger_entry')
    .set({ digest: first?.digest ?? Buffer.alloc(0) })
    .where('seq', '=', 2)
    .execute()
  expect((await world.enterprise.tell(ledger.proof, { id: ids[0] ?? '', edition: 1 })).ok).toBe(true)
})

test('with an SM2 key anybody can also check who signed the day; another’s signature is found', async () => {
  const heads = path.join(folder, 'heads.log')
  const own = await openWorld({
    config: { ledger: { key: undefined, sm2PrivateKey: key.privateKey, sm2PublicKeys: [], heads } },
  })
  try {
    const filingId = (await filingIn(own, 'in-force')).id
    await wake(own, '2027-01-20T09:00:00+08:00')
    const { id } = await file(own.expert, filingId, goodLogs.visit)
    await moveLog(own.enterprise, id, 'confirm')
    await own.runClock()
    await wake(own, '2027-01-21T00:01:00+08:00')
    await own.runClock()
    const proof = await own.enterprise.ask(ledger.proof, { id, edition: 1 })
    expect(proof.signer).toBe(`sm2:${publicKey}`)
    expect(await check(proof, proof.root, { publicKey })).toMatchObject({ holds: true })
    const stranger = sm2.generateKeyPairHex()
    expect(await check(proof, proof.root, { publicKey: stranger.publicKey })).toMatchObject({
      said: '证明不成立：日根不是用这个公钥签的。',
    })
    expect(await check({ ...proof, day: '2027-01-19' }, proof.root, { publicKey })).toMatchObject({
      said: '证明不成立：日根的签名不对。',
    })
    expect(await verified(own)).toMatchObject({ total: 0, days: 1 })
    await own.db
      .updateTable('ledger_day')
      .set({ signer: `sm2:${stranger.publicKey}`, signature: sm2.doSignature('别的', stranger.privateKey) })
      .execute()
    expect((await verified(own)).findings[0]?.says).toBe('2027-01-20 的日根被改动：签名不对')
  } finally {
    await own.close()
  }
})

test('the command says whether a proof holds, and its exit code does, too', async () => {
  await closed()
  const proof = await proofOf(1)
  const run = (...args: string[]) => {
    const script = path.resolve(__dirname, '../../../scripts/verify.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }
  const at = stored(proof, 'good.json')
  expect(run('--proof', at, '--root', proof.root)).toMatchObject({
    status: 0,
    said: expect.stringContaining('证明成立'),
  })
  expect(run('--proof', at, '--root', '0'.repeat(64))).toMatchObject({ status: 1 })
  expect(run('--proof', at)).toMatchObject({ status: 1, said: expect.stringContaining('用法') })
})
