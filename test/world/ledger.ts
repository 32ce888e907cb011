import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { headsOf, verifyAll } from '../../api/src/ledger/verify/verify'
import type { TestWorld } from '../world'
import type { Actor } from './actor'
import { wake } from './journey'
import { file, goodLogs, moveLog } from './service-log'

/** A picture unlike any other. */
const picture = (shade: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade, g: 90, b: 160 } } })
    .png()
    .toBuffer()

let shades = 0
/** Somebody adds a picture to a record. */
export const addPhoto = async (world: TestWorld, who: Actor, id: string) => {
  const photoId = uuidv7()
  const form = new FormData()
  shades = (shades + 1) % 256
  form.append('photoId', photoId)
  form.append('file', new Blob([new Uint8Array(await picture(shades))]), '现场.png')
  const path = serviceLogs.attach.path.replace(':id', id)
  const headers = { authorization: `Bearer ${who.token}`, 'idempotency-key': uuidv7() }
  const answer = await fetch(`${world.origin}/api${path}`, { method: 'POST', headers, body: form })
  if (!answer.ok) throw new Error(await answer.text())
  return photoId
}

const large = { ...goodLogs.transfer, amountFen: 120_000_000 }
const largeRevenue = { ...goodLogs.revenue, amountFen: 260_000_000 }
const more = (summary: string) => ({ ...goodLogs.visit, summary })

/**
 * Three days in which everything happens to records that can: confirmed at once, mended, corrected, taken back and
 * confirmed again, approved, refused, withdrawn, with pictures before and after. Gives the records by what became of them.
 */
export const eventfulDays = async (world: TestWorld, filingId: string) => {
  const { expert, enterprise, county } = world
  const filed = async (form: Parameters<typeof file>[2], photos = 0) => {
    const { id } = await file(expert, filingId, form)
    for (let n = 0; n < photos; n += 1) await addPhoto(world, expert, id)
    return id
  }
  const confirmed = async (form: Parameters<typeof file>[2], photos = 0) => {
    const id = await filed(form, photos)
    await moveLog(enterprise, id, 'confirm')
    return id
  }

  await wake(world, '2027-01-20T09:00:00+08:00')
  const plain = await confirmed(goodLogs.problem, 2)
  const visit = await confirmed(goodLogs.visit)
  const project = await confirmed(goodLogs.project, 1)
  const mended = await filed(goodLogs.visit, 1)
  await moveLog(enterprise, mended, 'dispute', { reason: '企业认为是半天' })
  await moveLog(expert, mended, 'amend', { form: { ...goodLogs.visit, tenths: 40 } })
  await moveLog(enterprise, mended, 'confirm')
  const corrected = await confirmed(goodLogs.transfer, 1)
  const takenBack = await confirmed(more('到车间查看流延机，记录三组参数'), 1)
  await moveLog(enterprise, takenBack, 'revoke')
  const again = await confirmed(more('到车间查看烧结炉，记录升温曲线'), 1)
  await moveLog(enterprise, again, 'revoke')
  await world.runClock()

  await wake(world, '2027-01-21T09:00:00+08:00')
  await moveLog(enterprise, again, 'confirm')
  await addPhoto(world, expert, corrected)
  await moveLog(expert, corrected, 'correct', {
    form: { ...goodLogs.transfer, amountFen: 60_000_00 },
    reason: '补充协议',
  })
  await addPhoto(world, expert, corrected)
  await moveLog(enterprise, corrected, 'confirm')
  const approved = await confirmed(large, 1)
  await moveLog(county, approved, 'approve')
  const approving = await confirmed({ ...large, summary: '许可企业使用专利“晶圆级封装方法”' })
  const refused = await confirmed({ ...large, summary: '许可企业使用专利“陶瓷增韧方法”' })
  await moveLog(county, refused, 'refuse', { reason: '合同编号查不到' })
  const stated = (await file(enterprise, filingId, goodLogs.revenue)).id
  const statedLarge = (await file(enterprise, filingId, largeRevenue)).id
  await moveLog(county, statedLarge, 'approve')
  await world.runClock()

  await wake(world, '2027-01-22T09:00:00+08:00')
  const correcting = await confirmed(more('到车间检查涂布机，列出三处改进'), 1)
  await moveLog(expert, correcting, 'correct', { form: more('到车间检查涂布机，列出四处改进'), reason: '漏写一处' })
  await addPhoto(world, expert, correcting)
  const keptAsWas = await confirmed(more('参加工艺评审会，提出两条意见'))
  await moveLog(expert, keptAsWas, 'correct', { form: more('参加工艺评审会，提出三条意见'), reason: '漏写一条' })
  await moveLog(expert, keptAsWas, 'withdraw')
  const withdrawn = await filed(goodLogs.problem)
  await moveLog(expert, withdrawn, 'withdraw')
  const waiting = await filed(goodLogs.problem, 1)
  await world.runClock()
  return {
    ...{ plain, visit, project, mended, corrected, takenBack, again, approved, approving, refused },
    ...{ stated, statedLarge, correcting, keptAsWas, withdrawn, waiting },
  }
}

/** What `npm run verify` finds in this town now. */
export const verified = async (world: TestWorld) => {
  const { ledger, config } = world.world
  const heads = await headsOf(ledger.heads.file)
  return verifyAll(world.db, { cityId: config.cityId, keys: ledger, heads, now: world.now() })
}
