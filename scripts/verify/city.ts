import path from 'node:path'
import { connect } from '../../api/src/db/connect'
import { startEmbedded } from '../../api/src/db/embedded'
import { readLedgerEnv, refuse } from '../../api/src/env'
import { readLedgerKeys } from '../../api/src/ledger/ledger'
import { headsOf, type Verified, verifyAll } from '../../api/src/ledger/verify/verify'

type Asked = { city: string; heads: string | undefined; without: boolean }

const report = (city: string, { entries, days, waiting, records, heads }: Verified, seconds: number) =>
  [
    `${city}：${entries} 条存证、${days} 个日根、${records} 条记录、${heads} 行链头，另有 ${waiting} 条待入链。`,
    `用时 ${seconds.toFixed(1)} 秒，内存最多 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB。`,
  ].join('')

/** Everything that does not agree, the first place first; true when nothing was found. */
export const verifyCity = async ({ city, heads: given, without }: Asked, say: (line: string) => void) => {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  const settings = readLedgerEnv(process.env, process.env.NODE_ENV === 'production', dataDir)
  const file = given ? path.resolve(given) : settings.heads
  const embedded = process.env.DATABASE_URL ? undefined : await startEmbedded({ dir: path.join(dataDir, 'postgres') })
  const { db, close } = connect(process.env.DATABASE_URL || embedded?.url || '', { max: 2 })
  try {
    const keys = await readLedgerKeys({ ledger: settings, dataDir })
    const heads = without ? undefined : await headsOf(file)
    const began = performance.now()
    const verified = await verifyAll(db, { cityId: city, keys, heads, now: new Date() })
    say(report(city, verified, (performance.now() - began) / 1000))
    if (!without && !heads && verified.entries > 0)
      refuse(`找不到链头文件 ${file}，看不出尾部有没有被截断。用 --heads 指明它，或用 --without-heads 不核对这一项。`)
    if (verified.total === 0) say('全部相符。')
    else say(`发现 ${verified.total} 处不符。第一处：${verified.findings[0]?.says}。`)
    for (const { says } of verified.findings.slice(1)) say(`  ${says}`)
    return verified.total === 0
  } finally {
    await close()
    await embedded?.stop()
  }
}
