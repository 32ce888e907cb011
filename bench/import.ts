import path from 'node:path'
import type { ImportKind } from '@kefutong/contract/import'
import { importMost, imports } from '@kefutong/contract/import'
import { startCluster, stopCluster } from '../test/cluster'
import { openWorld, type TestWorld, uscc } from '../test/world'
import { tryFile, workbook } from '../test/world/sheet'
import type { Measure } from './measure'

/** A page waits thirty seconds for its answer; half of it is left for a slower machine. */
const budget = 15
const rowCount = Math.min(importMost, Number(process.env.ROWS) || importMost)

type Kind = { headings: string[]; row: (at: number) => Array<string | number> }
const firm = (at: number) => ({ name: `淄博第${at}精密材料有限公司`, code: uscc(`B1${String(at).padStart(5, '0')}`) })
const phone = (at: number) => `139${String(10_000_000 + at)}`

const files: Partial<Record<ImportKind, Kind>> = {
  enterprise: {
    headings: ['企业名称', '统一社会信用代码', '区县', '产业链', '资质', '主营'],
    row: (at) => [firm(at).name, firm(at).code, '张店区', '氢能', '高新技术企业、四上企业', '高纯氧化铝粉体'],
  },
  expert: {
    headings: ['姓名', '手机号', '学位', '职称', '工作单位', '研究方向', '关键词', '产业链'],
    row: (at) => ['秦望舒', phone(at), '博士', '正高级', '江淮材料研究院', '高纯氧化铝粉体', '氧化铝、烧结', '氢能'],
  },
  platform: {
    headings: ['平台名称', '类型', '级别', '区县', '产业链', '认定日期'],
    row: (at) => [`第${at}中试基地`, '中试基地', '市级', '张店区', '氢能', '2025-01-01'],
  },
  result: {
    headings: ['成果名称', '完成单位', '产业链', '转化方式', '金额（万元）', '承接企业'],
    row: (at) => [`第${at}号低铂膜电极`, '江淮材料研究院', '氢能', '许可', 120, uscc('9KF2026')],
  },
  filing: {
    headings: [
      ...['专家姓名', '专家手机号', '企业名称', '统一社会信用代码', '拟任职务'],
      ...['聘期开始日', '聘期结束日', '年计划服务天数', '生效日期'],
    ],
    row: (at) => [
      ...['秦望舒', phone(at), firm(at).name, firm(at).code, '总经理助理'],
      ...['2025-01-01', '2026-12-31', 60, '2025-01-06'],
    ],
  },
}

const importOf = async (world: TestWorld, kind: ImportKind, { headings, row }: Kind) => {
  const rows = Array.from({ length: rowCount }, (_, at) => row(at))
  const bytes = await workbook(kind, headings, rows)
  const begun = performance.now()
  const { reply } = await tryFile(world, world.city, kind, bytes)
  if (reply.counts?.new !== rowCount) throw new Error(JSON.stringify(reply).slice(0, 600))
  const tried = performance.now()
  const done = await world.city.ask(imports.move, { id: reply.id, version: reply.version, move: 'confirm' })
  const confirmed = performance.now()
  if (done.counts.new !== rowCount) throw new Error(JSON.stringify(done))
  return { try: (tried - begun) / 1000, confirm: (confirmed - tried) / 1000 }
}

export const measure: Measure = async (say) => {
  const cluster = await startCluster(path.resolve(__dirname, '../api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
  const world = await openWorld()
  const slowest = { name: '', confirm: 0 }
  try {
    for (const [kind, file] of Object.entries(files)) {
      const took = await importOf(world, kind as ImportKind, file)
      say(`${kind} ${rowCount} 行：试导入 ${took.try.toFixed(1)} s，确认（一个事务）${took.confirm.toFixed(1)} s`)
      if (took.confirm > slowest.confirm) Object.assign(slowest, { name: kind, confirm: took.confirm })
    }
    return {
      figure: `确认导入 ${rowCount} 行最慢的是 ${slowest.name}，${slowest.confirm.toFixed(1)} s（不超过 ${budget}）`,
      within: slowest.confirm < budget,
    }
  } finally {
    await world.close()
    await stopCluster(cluster)
  }
}
