import path from 'node:path'
import { connect } from '../../api/src/db/connect'
import { startEmbedded } from '../../api/src/db/embedded'
import { type CubeFinding, verifyCube } from '../../api/src/metric/verify'
import { metricOf } from '../../contract/src/metric/registry'

const where = ({ region_code, chain, institution, slice }: CubeFinding) =>
  [
    ...(region_code === '*' ? [] : [`区县 ${region_code || '未定'}`]),
    ...(chain === '*' ? [] : [`产业链 ${chain || '未定'}`]),
    ...(institution === '*' || institution === '' ? [] : [`单位 ${institution}`]),
    ...(slice ? [`分项 ${slice}`] : []),
  ].join('、') || '全市'

const spanWords: Record<string, string> = { day: '日', month: '月', year: '年' }

/** 「解决难题（problems.total）区县 370303……：按行重数是 3，计数是 4」. */
export const findingWords = (finding: CubeFinding) => {
  const name = `${metricOf(finding.metric)?.name ?? '没有登记的指标'}（${finding.metric}）`
  const place =
    finding.what === 'thing'
      ? `${where(finding)}、行 ${finding.thing_id}`
      : `${where(finding)}、${spanWords[finding.span]} ${finding.since} 一格`
  const again = finding.what === 'thing' ? '按行重数' : '按流水重数'
  return `${name}${place}：${again}是 ${finding.counted}，计数是 ${finding.kept}`
}

/** Recounts a city's numbers from its rows; true when every one agrees. */
export const verifyNumbers = async (city: string, say: (line: string) => void) => {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  const embedded = process.env.DATABASE_URL ? undefined : await startEmbedded({ dir: path.join(dataDir, 'postgres') })
  const { db, close } = connect(process.env.DATABASE_URL || embedded?.url || '', { max: 2 })
  try {
    const began = performance.now()
    const { findings, kept, cells, fresh } = await verifyCube(db, city)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${city}：${kept} 条流水、${fresh} 条待汇总、${cells} 个格子，用时 ${seconds} 秒。`)
    if (findings.length === 0) say('全部相符。')
    else say(`发现 ${findings.length} 处不同${findings.length >= 50 ? '（只列出前面的）' : ''}。`)
    for (const finding of findings) say(`  ${findingWords(finding)}`)
    return findings.length === 0
  } finally {
    await close()
    await embedded?.stop()
  }
}
