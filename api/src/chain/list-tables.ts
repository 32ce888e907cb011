import { type ChainListId, chainLists } from '@kefutong/contract/chain-lists'
import { amountOf, lineOf, transferWayWords } from '@kefutong/contract/service-log/form'
import { experts } from '../export/of-people'
import { platforms, projects, results } from '../export/of-registers'
import { needs } from '../export/of-work'
import { wan } from '../export/table'
import { confirmed, picked, type Reader } from './list-readers'

/** `paper`: how wide it stands in print, in points; without it a column is in the workbook only. */
export type ListColumn = { title: string; width?: number; paper?: number; right?: true }
type ListTable = { columns: readonly ListColumn[]; readers: readonly Reader[] }

const own: Record<ChainListId, ListTable> = {
  platforms: {
    columns: [
      { title: '平台名称', width: 36, paper: 170 },
      { title: '类型', width: 20, paper: 96 },
      { title: '级别', paper: 48 },
      { title: '环节', width: 20, paper: 84 },
      { title: '依托企业', width: 32, paper: 168 },
      { title: '依托高校院所', width: 24, paper: 74 },
      { title: '认定日期' },
    ],
    readers: [picked(platforms, ['平台名称', '类型', '级别', '环节', '企业', '高校院所', '认定日期'])],
  },
  experts: {
    columns: [
      { title: '姓名', paper: 56 },
      { title: '学位', paper: 40 },
      { title: '职称', paper: 48 },
      { title: '工作单位', width: 24, paper: 128 },
      { title: '研究方向', width: 36, paper: 200 },
      { title: '关键词', width: 30, paper: 168 },
      { title: '院系', width: 20 },
      { title: '代表成果', width: 40 },
    ],
    readers: [picked(experts, ['姓名', '学位', '职称', '工作单位', '研究方向', '关键词', '院系', '代表成果'])],
  },
  results: {
    columns: [
      { title: '成果', width: 40, paper: 206 },
      { title: '转化方式', paper: 48 },
      { title: '金额（万元）', paper: 58, right: true },
      { title: '完成单位', width: 24, paper: 104 },
      { title: '承接企业', width: 32, paper: 152 },
      { title: '记录编号', width: 20 },
    ],
    readers: [
      picked(results, ['成果名称', '转化方式', '金额（万元）', '高校院所', '企业', '']),
      confirmed<'transfer'>(({ form, number, institution_name, enterprise_name }) => [
        lineOf(form),
        transferWayWords[form.way],
        wan(amountOf(form)),
        institution_name,
        enterprise_name,
        number,
      ]),
    ],
  },
  needs: {
    columns: [
      { title: '需求编号', width: 20, paper: 96 },
      { title: '状态', paper: 60 },
      { title: '主要问题', width: 48, paper: 260 },
      { title: '企业', width: 32, paper: 160 },
      { title: '提出日期', paper: 64 },
      { title: '关键词', width: 24 },
    ],
    readers: [picked(needs, ['需求编号', '状态', '主要问题', '企业', '提出日期', '关键词'])],
  },
  projects: {
    columns: [
      { title: '项目名称', width: 40, paper: 190 },
      { title: '级别', paper: 44 },
      { title: '开始日期', paper: 54 },
      { title: '结束日期', paper: 54 },
      { title: '经费（万元）', paper: 58, right: true },
      { title: '企业', width: 32, paper: 168 },
      { title: '高校院所', width: 24 },
      { title: '记录编号', width: 20 },
    ],
    readers: [
      picked(projects, ['项目名称', '级别', '开始日期', '结束日期', '经费（万元）', '企业', '高校院所', '']),
      confirmed<'project'>(({ form, number, institution_name, enterprise_name }) => [
        form.name,
        null,
        { day: form.from ?? null },
        { day: form.until ?? null },
        wan(amountOf(form)),
        enterprise_name,
        institution_name,
        number,
      ]),
    ],
  },
}

const source: ListColumn = { title: '来源', width: 18, paper: 72 }
const place: readonly ListColumn[] = [
  { title: '区县', paper: 50 },
  { title: '计入日期', paper: 56 },
]

/** The five lists: what stands in each column, and who reads the rows of each of their sources. */
export const listTables = chainLists.map(({ id, title, parts }) => {
  const several = parts.length > 1
  return {
    ...{ id, title, several },
    columns: [...(several ? [source] : []), ...own[id].columns, ...place],
    parts: parts.map((part, at) => ({ ...part, read: own[id].readers[at] as Reader })),
  }
})
export type ListPart = (typeof listTables)[number]['parts'][number]
