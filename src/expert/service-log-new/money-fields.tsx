import { fenOf, moneyUnits, moneyUnitWords } from '@kefutong/contract/money'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { useState } from 'react'
import { needsApproval } from '@/features/service-log/amount'
import { Box } from '@/ui/box'
import { Field } from '@/ui/field'
import { Link } from '@/ui/link'
import { Segmented } from '@/ui/segmented'
import { TextInput } from '@/ui/text-input'
import { likely } from './typed'
import type { LogForm } from './use-typed'

const units = moneyUnits.map((value) => ({ value, label: moneyUnitWords[value] }))

const yuan = (fen: number) => `${(fen / 100).toLocaleString('zh-CN')} 元`

const amountHint = (fen: number | undefined, stated: boolean) => {
  if (!fen) return undefined
  const after = needsApproval(fen) && `满 100 万元，${stated ? '' : '企业确认后'}还需区县科技局核准才计入`
  return [`即 ${yuan(fen)}`, after].filter(Boolean).join('。')
}

/** How well the sum is evidenced as it stands, in one line. */
const gradeHint = ({ contractNo, invoiceNo }: LogForm['typed'], stated: boolean) => {
  if (contractNo?.trim()) return `凭证 A 级，${gradeWords.A}`
  if (invoiceNo?.trim()) return `凭证 B 级，${gradeWords.B}`
  return stated ? `不填为 C 级，${gradeWords.C}；填了为 A 级` : `不填为 D 级，${gradeWords.D}，企业确认后为 C 级`
}

type Props = { form: LogForm; stated: boolean }

const Amount = ({ form, stated }: Props) => {
  const { amount = '', unit = likely.unit } = form.typed
  return (
    <Field
      label='金额'
      required={stated}
      optional={!stated}
      error={form.errorOf('amountFen')}
      hint={amountHint(fenOf(amount, unit), stated)}
    >
      <Box className='flex g8'>
        <Box className='grow'>
          <TextInput
            type='decimal'
            value={amount}
            onChange={(text) => form.patch({ amount: text })}
            onBlur={() => amount && form.leave('amountFen')}
            maxLength={20}
          />
        </Box>
        <Box className='money-unit'>
          <Segmented label='单位' value={unit} options={units} onChange={(next) => form.patch({ unit: next })} />
        </Box>
      </Box>
    </Field>
  )
}

/** A sum and what it rests on: the number of a contract, or of an invoice where there is none. */
export const MoneyFields = ({ form, stated }: Props) => {
  const { contractNo = '', invoiceNo = '' } = form.typed
  const [invoice, setInvoice] = useState(invoiceNo !== '')
  return (
    <>
      <Amount form={form} stated={stated} />
      <Field
        label='合同编号'
        optional
        error={form.errorOf('contractNo')}
        hint={
          <>
            {gradeHint(form.typed, stated)}
            {!invoice && (
              <Box className='mt4'>
                <Link onClick={() => setInvoice(true)}>没有合同，填发票号码</Link>
              </Box>
            )}
          </>
        }
      >
        <TextInput
          value={contractNo}
          onChange={(text) => form.patch({ contractNo: text })}
          onBlur={() => form.leave('contractNo')}
          placeholder='认定登记编号或合同号'
          maxLength={60}
        />
      </Field>
      {invoice && (
        <Field label='发票号码' optional error={form.errorOf('invoiceNo')}>
          <TextInput
            value={invoiceNo}
            onChange={(text) => form.patch({ invoiceNo: text })}
            onBlur={() => form.leave('invoiceNo')}
            maxLength={60}
          />
        </Field>
      )}
    </>
  )
}
