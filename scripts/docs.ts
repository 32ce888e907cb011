/** npm run docs: writes the generated documents; with --check says which are out of date and exits 1. */
import fs from 'node:fs'
import path from 'node:path'
import { endpoints } from '../contract/src/endpoints'
import { figureIds, figureWords } from '../contract/src/figure'
import { filingLifecycle } from '../contract/src/filing/lifecycle'
import { type Lifecycle, mermaid } from '../contract/src/lifecycle'
import { roles, roleWords } from '../contract/src/role'
import { serviceLogLifecycle } from '../contract/src/service-log/lifecycle'
import { yearFigureIds, yearFigureWords, yearRule } from '../contract/src/service-log/year'

const root = path.resolve(__dirname, '..')
const generated = '<!-- 由 npm run docs 生成，请改 contract，不要改这里 -->\n'
const table = (head: string[], rows: string[][]) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

// each lifecycle has words of its own; the documents only read them
type AnyLifecycle = Lifecycle<string, string, string, { state: string }>
const lives = {
  备案: filingLifecycle,
  服务记录: serviceLogLifecycle,
} as unknown as Record<string, AnyLifecycle>

const lifecycle = ([name, life]: [string, AnyLifecycle]) => {
  const rows = life.arrows.map((arrow) => [
    `${life.states[arrow.from]?.label} \`${arrow.from}\``,
    `${life.moves[arrow.move]?.label} \`${arrow.move}\``,
    `${life.states[arrow.to]?.label} \`${arrow.to}\``,
    arrow.by.map((party) => life.parties[party]?.label).join('、'),
    arrow.reason ? '要写理由' : '',
  ])
  return `## ${name} ${life.name}\n\n\`\`\`mermaid\n${mermaid(life)}\n\`\`\`\n\n${table(['从', '办', '到', '谁', ''], rows)}\n`
}

const lifecycles = () => `${generated}# 生命周期\n\n${Object.entries(lives).map(lifecycle).join('\n')}`

const permissions = () => {
  const points = Object.values(endpoints).flatMap((group) => Object.values(group))
  const rows = points.map((point) => [
    `\`${point.method} ${point.path}\``,
    point.says,
    ...(point.for.includes('anyone') ? ['✓'] : ['']),
    ...roles.map((role) => (point.for.includes('anyone') || point.for.includes(role) ? '✓' : '')),
  ])
  const arrows = Object.entries(lives).map(
    ([name, life]) =>
      `### ${name}\n\n${table(
        ['状态', '办', '谁'],
        life.arrows.map((arrow) => [
          `\`${arrow.from}\` → \`${arrow.to}\``,
          life.moves[arrow.move]?.label ?? '',
          arrow.by.map((party) => life.parties[party]?.label).join('、'),
        ]),
      )}\n`,
  )
  return `${generated}# 权限\n\n谁可以调用（接口的 \`for\`）。能看到哪些行，见 \`api/src\` 里各概念的 \`visible.ts\`。\n\n${table(['接口', '做什么', '未登录', ...roles.map((role) => roleWords[role])], rows)}\n\n## 谁可以办哪一步\n\n箭头的 \`by\`。自己申报的不能自己审，自己做的不能自己确认；代表一方办过的人不能再代表另一方。\n\n${arrows.join('\n')}`
}

const metricHead = ['编号', '指标', '怎么数', '不算', '单位']

const metrics = () => {
  const city = figureIds.map((id) => {
    const words = figureWords[id]
    return [`\`${id}\``, words.label, words.counts, words.leaves, words.unit, words.owner]
  })
  const year = yearFigureIds.map((id) => {
    const words = yearFigureWords[id]
    return [`\`${id}\``, words.label, words.counts, words.leaves, words.unit]
  })
  return `${generated}# 指标\n\n${table([...metricHead, '负责'], city)}\n\n## 年度小结\n\n${yearRule}。\n\n${table(metricHead, year)}\n`
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
