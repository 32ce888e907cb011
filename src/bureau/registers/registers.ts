import { exactWords } from '@kefutong/contract/money'
import { type Platform, platformKindWords, platformLevelWords, platforms } from '@kefutong/contract/platform'
import { type Project, projectLevelWords, projects } from '@kefutong/contract/project'
import { type Result, results } from '@kefutong/contract/result'
import { transferWayWords } from '@kefutong/contract/service-log/form'
import { dotted } from '@kefutong/contract/time'

export type RegisterName = 'platform' | 'result' | 'project'
export type RegisterItem = Platform & Result & Project
type Line = (item: RegisterItem) => Array<string | null | false>

/** The three registers: what they are called, where they are asked for, and what a line of each says. */
export const registers = {
  platform: { label: '创新平台', short: '平台', points: platforms },
  result: { label: '创新成果', short: '成果', points: results },
  project: { label: '创新项目', short: '项目', points: projects },
} as const

const money = (fen: number | null) => fen !== null && exactWords(fen)
const lines: Record<RegisterName, Line> = {
  platform: ({ level, kind, regionName }) => [
    platformLevelWords[level as Platform['level']],
    platformKindWords[kind],
    regionName,
  ],
  result: ({ way, amountFen, institutionName }) => [institutionName, way && transferWayWords[way], money(amountFen)],
  project: ({ level, startsOn, endsOn, amountFen }) => [
    projectLevelWords[level],
    `${dotted(startsOn)}–${dotted(endsOn)}`,
    money(amountFen),
  ],
}

/** The facts of one line, in order. */
export const lineOf = (name: RegisterName, item: RegisterItem) =>
  lines[name](item).filter((fact) => Boolean(fact)) as string[]

export const hostOf = ({ enterpriseName, institutionName }: RegisterItem) =>
  [enterpriseName, institutionName].filter(Boolean).join('，')
