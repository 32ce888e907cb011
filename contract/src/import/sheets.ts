import { degreeWords, standingWords, titleWords } from '../filing/form'
import { type ImportKind, importWords } from '../import'
import { institutionKindWords } from '../institution'
import { PlatformForm, platformKindWords, platformLevelWords } from '../platform'
import { ProjectForm, projectLevelWords } from '../project'
import { ResultForm } from '../result'
import { transferWayWords } from '../service-log/form'
import type * as z from '../z'
import * as c from './column'
import { EnterpriseForm, ExpertForm, InstitutionForm, PastFilingForm } from './forms'

const must = true as const
const several = '可填几个，用顿号隔开'
const money = '单位万元，只填数字'
const date = '写成 2026-11-05，或用日期格式'
const onChain: readonly c.SheetColumn[] = [
  { field: 'chain', title: '产业链', cell: c.chain, note: '从下拉里选，没有就留空', example: '' },
  { field: 'segment', title: '环节', cell: c.segment, note: '写成“产业链/环节”，从下拉里选，没有就留空', example: '' },
]
const summary: c.SheetColumn = { field: 'summary', title: '简介', cell: c.text, note: '不超过 200 个字', example: '' }
const amount = (title: string): c.SheetColumn => ({
  field: 'amountFen',
  title,
  cell: c.wan,
  note: money,
  example: '120',
})

const columns: Record<ImportKind, readonly c.SheetColumn[]> = {
  enterprise: [
    {
      field: 'name',
      title: '企业名称',
      cell: c.text,
      note: '营业执照上的全称',
      required: must,
      example: '淄博某某科技有限公司',
    },
    {
      field: 'uscc',
      title: '统一社会信用代码',
      cell: c.code,
      note: '18 位，这一列请用文本格式',
      required: must,
      example: '91370303MA3C0000XX',
    },
    { field: 'regionCode', title: '区县', cell: c.region, note: '从下拉里选', required: must, example: '张店区' },
    { field: 'chains', title: '产业链', cell: c.chains, note: `${several}，第一个是主链`, example: '氢能' },
    { field: 'segments', title: '环节', cell: c.segments, note: `写成“产业链/环节”，${several}`, example: '' },
    {
      field: 'standings',
      title: '资质',
      cell: c.someOf(standingWords),
      note: several,
      example: '高新技术企业、四上企业',
    },
    { field: 'contact', title: '联系人', cell: c.text, note: '可以以后再填', example: '马主任' },
    { field: 'contactPhone', title: '联系电话', cell: c.code, note: '手机，或带区号的座机', example: '0533-2341234' },
    { field: 'business', title: '主营', cell: c.text, note: '不超过 200 个字', example: '氢能装备制造' },
  ],
  institution: [
    { field: 'name', title: '单位名称', cell: c.text, note: '全称', required: must, example: '某某大学' },
    { field: 'kind', title: '类型', cell: c.oneOf(institutionKindWords), note: '从下拉里选', example: '理工类高校' },
  ],
  expert: [
    { field: 'name', title: '姓名', cell: c.text, note: '', required: must, example: '王某某' },
    {
      field: 'phone',
      title: '手机号',
      cell: c.code,
      note: '专家用它登录，不要填身份证号',
      required: must,
      example: '13900000000',
    },
    { field: 'degree', title: '学位', cell: c.oneOf(degreeWords), note: '从下拉里选', required: must, example: '博士' },
    { field: 'title', title: '职称', cell: c.oneOf(titleWords), note: '从下拉里选', required: must, example: '正高级' },
    {
      field: 'institution',
      title: '工作单位',
      cell: c.text,
      note: '高校院所名录里的全称',
      required: must,
      example: '某某大学',
    },
    { field: 'department', title: '院系', cell: c.text, note: '', example: '材料学院' },
    {
      field: 'direction',
      title: '研究方向',
      cell: c.text,
      note: '不超过 200 个字',
      required: must,
      example: '高纯氧化铝粉体',
    },
    {
      field: 'keywords',
      title: '关键词',
      cell: c.list,
      note: `1 到 8 个，${several}`,
      required: must,
      example: '氧化铝、烧结',
    },
    { field: 'chains', title: '产业链', cell: c.chains, note: several, required: must, example: '氧化铝功能材料' },
    { field: 'results', title: '代表成果', cell: c.list, note: `最多 5 项，${several}`, example: '' },
  ],
  platform: [
    { field: 'name', title: '平台名称', cell: c.text, note: '', required: must, example: '质子交换膜工程研究中心' },
    {
      field: 'kind',
      title: '类型',
      cell: c.oneOf(platformKindWords),
      note: '从下拉里选',
      required: must,
      example: '工程技术研究中心',
    },
    {
      field: 'level',
      title: '级别',
      cell: c.oneOf(platformLevelWords),
      note: '从下拉里选',
      required: must,
      example: '省级',
    },
    { field: 'regionCode', title: '区县', cell: c.region, note: '从下拉里选', required: must, example: '临淄区' },
    ...onChain,
    { field: 'enterprise', title: '依托企业', cell: c.text, note: '企业名称或统一社会信用代码', example: '' },
    { field: 'institution', title: '依托高校院所', cell: c.text, note: '全称', example: '' },
    { field: 'recognisedOn', title: '认定日期', cell: c.day, note: date, required: must, example: '2024-06-01' },
  ],
  result: [
    { field: 'name', title: '成果名称', cell: c.text, note: '', required: must, example: '低铂膜电极制备方法' },
    {
      field: 'institution',
      title: '完成单位',
      cell: c.text,
      note: '高校院所名录里的全称',
      required: must,
      example: '某某大学',
    },
    ...onChain,
    { field: 'way', title: '转化方式', cell: c.oneOf(transferWayWords), note: '还没转化就留空', example: '许可' },
    amount('金额（万元）'),
    { field: 'enterprise', title: '承接企业', cell: c.text, note: '企业名称或统一社会信用代码', example: '' },
    summary,
  ],
  project: [
    { field: 'name', title: '项目名称', cell: c.text, note: '', required: must, example: '高温质子膜联合攻关' },
    {
      field: 'level',
      title: '级别',
      cell: c.oneOf(projectLevelWords),
      note: '从下拉里选',
      required: must,
      example: '省级',
    },
    {
      field: 'enterprise',
      title: '承担企业',
      cell: c.text,
      note: '企业名称或统一社会信用代码',
      required: must,
      example: '91370303MA3C0000XX',
    },
    { field: 'institution', title: '合作高校院所', cell: c.text, note: '全称', example: '' },
    ...onChain,
    { field: 'startsOn', title: '开始日期', cell: c.day, note: date, required: must, example: '2026-01-01' },
    { field: 'endsOn', title: '结束日期', cell: c.day, note: date, required: must, example: '2028-12-31' },
    amount('经费（万元）'),
    summary,
  ],
  filing: [
    { field: 'expert', title: '专家姓名', cell: c.text, note: '和专家名录一致', required: must, example: '王某某' },
    {
      field: 'phone',
      title: '专家手机号',
      cell: c.code,
      note: '专家名录里登记的手机号',
      required: must,
      example: '13900000000',
    },
    {
      field: 'enterprise',
      title: '企业名称',
      cell: c.text,
      note: '和企业名录一致',
      required: must,
      example: '淄博某某科技有限公司',
    },
    {
      field: 'uscc',
      title: '统一社会信用代码',
      cell: c.code,
      note: '18 位，这一列请用文本格式',
      required: must,
      example: '91370303MA3C0000XX',
    },
    { field: 'post', title: '拟任职务', cell: c.text, note: '如 总经理助理', required: must, example: '总经理助理' },
    { field: 'termStart', title: '聘期开始日', cell: c.day, note: date, required: must, example: '2025-01-01' },
    { field: 'termEnd', title: '聘期结束日', cell: c.day, note: date, required: must, example: '2026-12-31' },
    { field: 'daysPerYear', title: '年计划服务天数', cell: c.whole, note: '整数', required: must, example: '60' },
    {
      field: 'effectiveOn',
      title: '生效日期',
      cell: c.day,
      note: '当时备案生效的那一天',
      required: must,
      example: '2025-01-06',
    },
    { field: 'endedOn', title: '提前终止日期', cell: c.day, note: '没有提前终止就留空', example: '' },
    { field: 'task', title: '主要任务', cell: c.text, note: '不超过 100 个字', example: '' },
    {
      field: 'formerNumber',
      title: '原备案编号',
      cell: c.text,
      note: '原来的编号记在办理记录里，系统另给新编号',
      example: '',
    },
  ],
}

const forms = {
  enterprise: EnterpriseForm,
  institution: InstitutionForm,
  expert: ExpertForm,
  platform: PlatformForm,
  result: ResultForm,
  project: ProjectForm,
  filing: PastFilingForm,
}
export type ImportForms = { [Kind in ImportKind]: z.infer<(typeof forms)[Kind]> }

/** The sheet of a template: its name, its columns, and the form each row has to be. */
export const sheetOf = (kind: ImportKind) => ({
  name: importWords[kind].label,
  columns: columns[kind],
  form: forms[kind] as z.ZodMiniType<ImportForms[ImportKind]>,
})
