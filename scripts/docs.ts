/** npm run docs: writes the generated documents; with --check says which are out of date and exits 1. */
import fs from 'node:fs'
import path from 'node:path'
import { endpoints } from '../contract/src/endpoints'
import { exportLifecycle } from '../contract/src/export'
import { filingLifecycle } from '../contract/src/filing/lifecycle'
import { importLifecycle } from '../contract/src/import'
import { type Lifecycle, mermaid } from '../contract/src/lifecycle'
import { asOfRule, sumRule } from '../contract/src/metric/metric'
import { metricIds, metricOf } from '../contract/src/metric/registry'
import { needLifecycle } from '../contract/src/need/lifecycle'
import { publicIds, unpublished } from '../contract/src/release/coarse'
import { coarseRule } from '../contract/src/release/says'
import { roles, roleWords } from '../contract/src/role'
import { serviceLogLifecycle } from '../contract/src/service-log/lifecycle'
import { yearFigureIds, yearFigureWords, yearRule } from '../contract/src/service-log/year'
import { visitLifecycle } from '../contract/src/visit'

const root = path.resolve(__dirname, '..')
const generated = '<!-- 由 npm run docs 生成，请改 contract，不要改这里 -->\n'
const table = (head: string[], rows: string[][]) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

type Arrows = ReadonlyArray<{ from: string; to: string; move: string; by: string; reason: boolean }>
type Told = { title: string; diagram: string; arrows: Arrows; rules: string }

/** A lifecycle in words, whatever its states are called. */
const told = <M extends string, S extends string, P extends string, T extends { state: S }>(
  title: string,
  life: Lifecycle<M, S, P, T>,
  rules: string,
): Told => ({
  title,
  rules,
  diagram: mermaid(life),
  arrows: life.arrows.map(({ from, to, move, by, reason }) => ({
    from: `${life.states[from].label} \`${from}\``,
    to: `${life.states[to].label} \`${to}\``,
    move: `${life.moves[move].label} \`${move}\``,
    by: by.map((party) => life.parties[party].label).join('、'),
    reason: reason ?? false,
  })),
})

const lives = [
  told('备案 filing', filingLifecycle, '自己申报的不能自己审；代表一方办过的人不能再代表另一方。'),
  told('服务记录 service-log', serviceLogLifecycle, '自己做的服务不能自己确认；核准的人不能是确认过的人。'),
  told(
    '技术需求 need',
    needLifecycle,
    '区县只在本区县没有科技专员、或超期转上来之后办理；自己代录的不能自己核实；同一个人不能既是经办人又是提出人或专家。凭编号和凭证码的人算企业一方。',
  ),
  told('走访对接 visit', visitLifecycle, '只有本人能办。'),
  told('导入 import', importLifecycle, '只有试导入的人能确认；确认时按当时的名录再判一遍，有一行不行就都不导入。'),
  told(
    '导出 export',
    exportLifecycle,
    '不超过 5000 行直接可以下载；更多的要同一单位的另一个人批准。只能下载一次，过 24 小时作废。',
  ),
]

const lifecycles = () =>
  `${generated}# 生命周期\n${lives
    .map(({ title, diagram, arrows }) => {
      const rows = arrows.map(({ from, move, to, by, reason }) => [from, move, to, by, reason ? '要写理由' : ''])
      return `\n## ${title}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n${table(['从', '办', '到', '谁', ''], rows)}\n`
    })
    .join('')}`

const permissions = () => {
  const points = Object.values(endpoints).flatMap((group) => Object.values(group))
  const rows = points.map((point) => [
    `\`${point.method} ${point.path}\``,
    point.says,
    ...(point.for.includes('anyone') ? ['✓'] : ['']),
    ...roles.map((role) => (point.for.includes('anyone') || point.for.includes(role) ? '✓' : '')),
  ])
  const arrows = lives.map(
    ({ title, rules, arrows: all }) =>
      `### ${title}\n\n${rules}\n\n${table(
        ['从', '办', '到', '谁'],
        all.map(({ from, move, to, by }) => [from, move, to, by]),
      )}\n`,
  )
  return `${generated}# 权限\n\n谁可以调用（接口的 \`for\`）。能看到哪些行，见各房间的 \`visible.ts\`；能看到一行的哪些字段，见 \`api/src/need/grant.ts\`。\n\n${table(['接口', '做什么', '未登录', ...roles.map((role) => roleWords[role])], rows)}\n\n## 谁可以办哪一步（箭头的 \`by\`）\n\n${arrows.join('\n')}`
}

const metricHead = ['编号', '指标', '怎么数', '不算', '单位']

const metrics = () => {
  const city = metricIds.map((id) => {
    const { name, counts, leaves, place, unit, kind, owner } = metricOf(id)
    return [`\`${id}\``, name, counts, leaves, place, unit, kind === 'stock' ? '当日在的' : '累计的', owner]
  })
  const year = yearFigureIds.map((id) => {
    const words = yearFigureWords[id]
    return [`\`${id}\``, words.label, words.counts, words.leaves, words.unit]
  })
  return `${generated}# 指标\n\n## 看板\n\n**截至某日**：${asOfRule}。\n\n**相加**：${sumRule}。\n\n${table(['编号', '指标', '怎么数', '不算', '归哪里', '单位', '', '负责'], city)}\n\n## 公开数据\n\n每月一次，按区县，任何人可看：${publicIds.map((id) => metricOf(id).name).join('、')}。${coarseRule}。全市是各区县公布的数相加。\n\n${table(
    ['不公开的', '为什么'],
    unpublished.map(({ what, why }) => [what, why]),
  )}\n\n## 年度小结\n\n${yearRule}。\n\n${table(metricHead, year)}\n`
}

const documents: Record<string, () => string> = {
  'lifecycles.md': lifecycles,
  'permissions.md': permissions,
  'metrics.md': metrics,
}

export const staleDocuments = () =>
  Object.entries(documents).filter(([name, make]) => {
    const file = path.join(root, 'docs', name)
    return !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== make()
  })

if (require.main === module) {
  const stale = staleDocuments()
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.error(`docs/${name} 过期了：运行 npm run docs`)
    process.exit(stale.length > 0 ? 1 : 0)
  }
  for (const [name, make] of stale) {
    fs.writeFileSync(path.join(root, 'docs', name), make())
    console.log(`docs/${name}`)
  }
}
