import { yuanText } from '@kefutong/contract/money'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { kindWords } from '@kefutong/contract/service-log/form'
import {
  daysText,
  type Measure,
  type YearFigure,
  type YearRow,
  type YearSummary,
  yearFigureWords,
  yearRule,
} from '@kefutong/contract/service-log/year'
import { dayWords, dotted } from '@kefutong/contract/time'
import { shanghai } from '../calendar/dates'
import { drawFooters } from '../pdf/footer'
import { drawTitle, heading, note } from '../pdf/heading'
import type { Paper } from '../pdf/paper'
import { type Column, drawTable, tableHeight } from '../pdf/table'

const exact: Record<Measure, (value: number) => string> = { count: String, tenths: daysText, fen: yuanText }

const gradeLine = ({ grades }: YearFigure) =>
  (grades ?? [])
    .filter(({ value }) => value > 0)
    .map(({ grade, value }) => `${grade} ${gradeWords[grade]} ${yuanText(value)} 元`)
    .join('，')

const figureColumns: readonly Column<YearFigure>[] = [
  { title: '指标', width: 72, cell: ({ label }) => [{ text: label, size: 10, tone: 'strong' }] },
  {
    title: '数值',
    width: 104,
    right: true,
    cell: ({ measure, value }) => [{ text: exact[measure](value), size: 11, tone: 'strong', fit: true }],
  },
  { title: '单位', width: 28, cell: ({ unit }) => [{ text: unit, size: 10 }] },
  {
    title: '口径',
    width: 295,
    cell: (figure) => [
      { text: yearFigureWords[figure.id].counts, size: 8.5 },
      ...(gradeLine(figure) ? [{ text: `其中 ${gradeLine(figure)}`, size: 8.5, tone: 'quiet' as const }] : []),
    ],
  },
]

type Month = { name: string; of: (figure: YearFigure) => number; tone: 'plain' | 'strong' }

const months: readonly Month[] = [
  ...Array.from({ length: 12 }, (_, at) => ({
    name: `${at + 1} 月`,
    of: (figure: YearFigure) => figure.months?.[at] ?? 0,
    tone: 'plain' as const,
  })),
  { name: '全年', of: ({ value }) => value, tone: 'strong' },
]

const widths: Record<Measure, number> = { count: 52, tenths: 52, fen: 85 }

const monthColumns = (figures: readonly YearFigure[]): Column<Month>[] => [
  { title: '月份', width: 36, cell: ({ name, tone }) => [{ text: name, size: 8, tone }] },
  ...figures
    .filter((figure) => figure.months)
    .map((figure) => ({
      title: `${figure.label}（${figure.unit}）`,
      width: widths[figure.measure],
      right: true as const,
      cell: ({ of, tone }: Month) => [
        { text: of(figure) === 0 ? '0' : exact[figure.measure](of(figure)), size: 8, tone, fit: true as const },
      ],
    })),
]

/** 「63f1 29ab」「77e0 12c4」: the first 16 of 64 marks, in fours, to be compared by eye. */
const digestLines = (digest: string | null) => {
  const fours = (digest ?? '').slice(0, 16).match(/.{4}/g) ?? []
  return [fours.slice(0, 2).join(' '), fours.slice(2).join(' ')].map((text) => ({ text, size: 7.5 }))
}

const amountWords = ({ amountFen, tenths }: YearRow) => {
  if (amountFen !== null) return `${yuanText(amountFen)} 元`
  return tenths === null ? '1 项' : `${daysText(tenths)} 天`
}

const rowColumns: readonly Column<YearRow>[] = [
  { title: '日期', width: 54, cell: ({ day }) => [{ text: dotted(day ?? ''), size: 8.5 }] },
  { title: '类别', width: 60, cell: ({ kind }) => [{ text: kind ? kindWords[kind].short : '', size: 8.5 }] },
  {
    title: '内容',
    width: 201,
    cell: ({ title, partner, number }) => [
      { text: title },
      { text: [partner, number].filter(Boolean).join('　'), size: 8, tone: 'quiet' },
    ],
  },
  { title: '数量或金额', width: 96, right: true, cell: (row) => [{ text: amountWords(row), size: 8.5, fit: true }] },
  { title: '凭证', width: 32, cell: ({ grade }) => [{ text: grade ?? '', size: 8.5 }] },
  { title: '存证摘要', width: 56, cell: ({ digest }) => digestLines(digest) },
]

const marks = [
  `凭证：${(['A', 'B', 'C'] as const).map((grade) => `${grade} ${gradeWords[grade]}`).join('，')}。`,
  '存证摘要：企业确认的内容按国密 SM3 算出的摘要，前 16 位；完整摘要和证明在科副通每条记录的页面上。',
]

const momentWords = (iso: string) => {
  const { date, hour, minute } = shanghai(new Date(iso))
  return `${dayWords(date, 0)} ${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')}`
}

/** How far the year has gone at the moment of the figures, 0 to 1. */
const gone = ({ year, asOf }: YearSummary) => {
  const [from, until] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return Math.min(1, Math.max(0, (Date.parse(asOf) - from) / (until - from)))
}

const footOf = ({ asOf }: YearSummary): [string, string] => [
  '由企业确认的记录自动生成，未经人工填写',
  `数据截至 ${momentWords(asOf)}。口径：${yearRule}`,
]

const drawRecords = async (paper: Paper, { figures, records }: YearSummary, rows: readonly YearRow[]) => {
  const columns = monthColumns(figures)
  heading(paper, '按月', tableHeight(paper, columns, months, { tight: true }))
  await drawTable(paper, columns, months, { tight: true })
  heading(paper, `计入的记录，共 ${records} 条`)
  await drawTable(paper, rowColumns, rows)
  const left = records - rows.length
  note(paper, left > 0 ? [`这里列出最近 ${rows.length} 条，另有 ${left} 条请在科副通里查看。`, ...marks] : marks)
}

/** A year on paper: whom it is about, every figure with what it counts, month by month, and every record behind them. */
export const drawYear =
  (summary: YearSummary, rows: readonly YearRow[], { bureau }: { bureau: string }) =>
  async (paper: Paper) => {
    const { subject, year, scope, figures, records } = summary
    drawTitle(paper, {
      over: `${bureau}　科副通`,
      title: `${year} 年度小结`,
      lines: [
        { text: subject.name, size: 13, tone: 'strong' },
        { text: [subject.line, scope].filter(Boolean).join('；'), size: 9.5, tone: 'quiet' },
      ],
      at: gone(summary),
    })
    heading(paper, '计入的数')
    await drawTable(paper, figureColumns, figures)
    if (records === 0) note(paper, ['这一年还没有计入的记录。'])
    else await drawRecords(paper, summary, rows)
    await drawFooters(paper, footOf(summary))
  }
