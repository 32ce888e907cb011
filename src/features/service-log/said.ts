import { exactWords } from '@kefutong/contract/money'
import { outcomeWords, type ServiceLogForm, transferWayWords } from '@kefutong/contract/service-log/form'
import { dotted } from '@kefutong/contract/time'
import { nearDay } from '@/platform/near-day'
import { daysWords } from './words'

export type Said = { label: string; value: string | undefined }

const money = (form: ServiceLogForm): Said[] =>
  form.kind === 'problem' || form.kind === 'visit'
    ? []
    : [
        { label: '金额', value: form.amountFen === undefined ? undefined : exactWords(form.amountFen) },
        { label: '合同编号', value: form.contractNo },
        { label: '发票号码', value: form.invoiceNo },
      ]

const period = (from?: string, until?: string) =>
  from || until ? [from && dotted(from), until && dotted(until)].filter(Boolean).join(' 至 ') : undefined

const own = (form: ServiceLogForm): Said[] => {
  switch (form.kind) {
    case 'problem':
      return [{ label: '结果', value: outcomeWords[form.outcome] }]
    case 'visit':
      return [{ label: '服务天数', value: daysWords(form.tenths) }]
    case 'project':
      return [
        { label: '项目名称', value: form.name },
        { label: '起止', value: period(form.from, form.until) },
      ]
    case 'transfer':
      return [
        { label: '转化方式', value: transferWayWords[form.way] },
        { label: '成果名称', value: form.result },
      ]
    case 'revenue':
      return [{ label: '时间段', value: period(form.from, form.until) }]
  }
}

/** Everything an edition says beside its sentence, one line a field; what was left open has no value. */
export const saidIn = (form: ServiceLogForm): Said[] => [
  ...(form.kind === 'revenue' ? [] : [{ label: '服务日期', value: nearDay(form.servedOn) }]),
  ...own(form),
  ...money(form),
]
