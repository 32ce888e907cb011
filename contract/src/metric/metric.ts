/** How a number is written: a count of things, money in fen, time in tenths of an hour, or the middle one of many times. */
export type Measure = 'count' | 'fen' | 'tenths' | 'median'

/** What lies behind a number, row by row. */
export type Behind =
  | 'expert'
  | 'filing'
  | 'institution'
  | 'service-log'
  | 'need'
  | 'visit'
  | 'person'
  | 'enterprise'
  | 'platform'
  | 'result'
  | 'project'

/**
 * A named, dated definition of a number. `flow` only grows but for corrections, each month with its own share; `stock` is
 * what stands on the day. `clause` goes under the figure, `counts` and `leaves` are 怎么数 and 不算, `place` says where a
 * thing belongs that could belong to several districts or chains.
 */
export type Metric = {
  name: string
  unit: string
  clause: string
  measure: Measure
  kind: 'stock' | 'flow'
  behind: Behind
  counts: string
  leaves: string
  place: string
  owner: string
}

/** What an as-of date means, the same for every metric. */
export const asOfRule =
  '按那一天已经知道的数：之后才确认、更正、撤销、到期的都不算进去，所以公布过的数不会再变。每件事归到它被计入的那一天和那个月'

/** Why districts and chains add up to the city. */
export const sumRule =
  '每一行只归一个区县、一条产业链、一个单位：区县看备案或企业登记地，产业链看第一条（主链），没有的归“未定”。所以各区县相加、各产业链相加都等于全市'
