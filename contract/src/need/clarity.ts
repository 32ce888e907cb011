import { normaliseText } from '../check'

export type ClarityId = 'present' | 'target' | 'unit' | 'conditions' | 'volume' | 'deadline'

/** One thing a need should say. `idea`: what is looked for, in words; `says` and `example`: for whoever may add it. */
export type ClarityRule = { id: ClarityId; label: string; idea: string; says: string; example: string }
export type ClarityHint = Omit<ClarityRule, 'idea'>

export const clarityRules: readonly ClarityRule[] = [
  {
    ...{ id: 'present', label: '现状值', says: '还没有写现在是多少', example: '现在边缘龟裂率 8%' },
    idea: '带单位的数，说的是现在怎样：所在的半句不是要求、产量或期限',
  },
  {
    ...{ id: 'target', label: '目标值', says: '还没有写要达到多少', example: '希望降到 1.5% 以内' },
    idea: '带单位的数，同一半句里有“要求、希望、达到、降到、不超过、以内”等',
  },
  {
    ...{ id: 'unit', label: '单位', says: '有的数没有写单位', example: '硬度 60 HRC，厚度 0.5 毫米' },
    idea: '没有不带单位的数；pH、比例、牌号、型号不算。一个数都没有写，也算缺',
  },
  {
    ...{ id: 'conditions', label: '工况条件', says: '还没有写在什么条件下用', example: '介质含氯离子，工作温度 120℃' },
    idea: '介质、工作温度、高温、户外、盐雾等，或“……℃ 下、……环境、……条件”',
  },
  {
    ...{ id: 'volume', label: '批量', says: '还没有写要做多少', example: '年产 3000 吨，每批 5 吨' },
    idea: '年产、月产、产能、小批、量产、中试，或每年、每批多少',
  },
  {
    ...{ id: 'deadline', label: '期限', says: '还没有写什么时候要', example: '明年 6 月底前小批试用' },
    idea: '日子或一段时间后面有“内、前、完成、交付”等，或写了期限、年底、月底',
  },
]

/** Any of these words, as a pattern. */
const any = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`

// every repetition is bounded: ten thousand digits in a row must cost no more than ten thousand letters
const digits = '[0-9]{1,12}(?:\\.[0-9]{1,6})?'
const spoken = '[一二两三四五六七八九十百千半]{1,8}'
const times = any('个月 个半月 小时 分钟 季度 星期 年 月 天 日 周 秒')
const goods = any(
  '平方米 立方米 平米 平方 立方 公斤 千克 毫克 毫升 万吨 吨 克 斤 升 台 套 件 只 片 根 条 支 瓶 箱 袋 块 卷 个 米',
)
const others = any(
  '百分点 分贝 毫米 厘米 微米 纳米 公里 丝 目 摄氏度 度 兆帕 千瓦 瓦 伏 安 转 万元 亿元 元 万 亿 倍 成 级 次 批 炉 模 家',
)
const chineseUnit = `(?:${times}|${goods}|${others})`
const withUnit = `${digits}(?:\\s?[-~～—–到至±×x*]\\s?${digits}){0,3}\\s?(?:[a-zμΩ%‰℃°㎡]|${chineseUnit})`
const size = `(?:${withUnit}|${spoken}${chineseUnit}|百分之${spoken}|一半)`
const moment = `(?:[0-9]{4}\\s?年|[0-9]{1,2}\\s?月|(?:${digits}|${spoken})\\s?${times}|半年|春节|国庆|元旦)`
const within = '[^，。；]{0,6}'

const has = (pattern: string) => {
  const compiled = new RegExp(pattern, 'i')
  return (text: string) => compiled.test(text)
}

const hasSize = has(size)

/** 以内 is asked for, unless it tells how soon something broke. */
const asks = has(
  `${any('要求 希望 目标 期望 争取 力争 至少 最多 不超过 不低于 不大于 不小于 不高于 控制在 标准 达到 想')}|[≤≥<>＜＞]|以内|` +
    `(?:提高|提升|增加|延长|降低|减少|缩短|降|提|做)[到至]|[要需](?:[做到达降提在用盖]|能)?\\s?${size}|[做达降提]不[到了]\\s?${size}`,
)
const tellsToday = has(any('现在 目前 现有 当前 如今 实际 只有 只能 仅 才 掉到 降到了'))

const isDeadline = has(
  `${moment}${within}${any('内(?!就) 前 完成 交付 交货 投产 见效 试用 底')}|${any('期限 截止 工期 交期 年底 年内 月底')}`,
)
const isVolume = has(
  `${any('年产 月产 日产 年用 月用 产量 产能 批量 小批 大批 量产 中试 用量')}|每[年月天日班炉批]${within}${size}|` +
    `(?:一年|一个月|一天|全年)${within}(?:${digits}|${spoken})\\s?万?${goods}|${digits}\\s?万?${goods}\\s?[/每一][年月天日批班炉]`,
)
const underSize = `${size}\\s?(?:左右|以上|以下)?的?(?:下|时(?![间候不好])|环境|工况|条件|使用|工作|储存|存储|存放)`
const isConditions = has(
  `${any('介质 工况 工作温度 工作压力 工作环境 使用温度 使用环境 使用条件 高温 低温 常温 室温 高湿 潮湿 湿热 高压 真空 户外 室外')}|` +
    `${any('海边 地下 井下 水下 盐雾 强酸 强碱 酸性 碱性 冷热 零下')}|含[氯硫水油砂尘酸碱]|(?:环境|条件)[下中]|${underSize}`,
)

/** Grades, models, standards, ratios, pH and ordinals: no values. */
const name = new RegExp(
  `ph\\s?值?[^，。；0-9]{0,3}${digits}|[a-z]{1,12}[-/]?\\s?${digits}|${digits}\\s?[:：/]\\s?${digits}|第\\s?[0-9]{1,12}|` +
    '[0-9]{1,12}(?:#|不锈钢|钢|铝|系|型|号|合金)',
  'gi',
)
const measured = new RegExp(withUnit, 'gi')
const conditionPhrase = new RegExp(`(?:工作|使用)(?:温度|压力|电压|环境)${within}${size}|${underSize}`, 'gi')

const isTarget = (clause: string) => hasSize(clause) && asks(clause) && !tellsToday(clause) && !isDeadline(clause)
const isPresent = (clause: string) =>
  hasSize(clause.replace(conditionPhrase, '')) && !isTarget(clause) && !isVolume(clause) && !isDeadline(clause)

const holds: Record<ClarityId, (clauses: readonly string[]) => boolean> = {
  present: (clauses) => clauses.some(isPresent),
  target: (clauses) => clauses.some(isTarget),
  unit: (clauses) =>
    clauses.some(hasSize) && !clauses.some((clause) => /[0-9]/.test(clause.replace(name, '').replace(measured, ''))),
  conditions: (clauses) => clauses.some(isConditions),
  volume: (clauses) => clauses.some(isVolume),
  deadline: (clauses) => clauses.some(isDeadline),
}

/**
 * Which of six things a need says, and which it could still say, with an example of each. Takes the texts of a need in
 * one string (主要问题, 技术关键与指标, 预期目标 …, divided by line breaks). A hint for whoever completes it, never a
 * condition: it reads patterns, not meaning. Raises no problems. Source: none but experience; no regulation asks for it.
 */
export const clarityOf = (texts: string): { found: ClarityId[]; missing: ClarityHint[] } => {
  const clauses = normaliseText(texts).split(/[，。；！？、,;!?\n]|\.(?![0-9])/)
  const isFound = ({ id }: ClarityRule) => holds[id](clauses)
  return {
    found: clarityRules.filter(isFound).map(({ id }) => id),
    missing: clarityRules.filter((rule) => !isFound(rule)).map(({ idea: _, ...hint }) => hint),
  }
}
