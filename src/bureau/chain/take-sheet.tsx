import { type ExportFormat, exportAlone, exportFormatWords, takeaways } from '@kefutong/contract/export'
import { useState } from 'react'
import { notify } from '@/platform/device'
import { useDownload } from '@/platform/use-download'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextInput } from '@/ui/text-input'

type Props = { open: boolean; chain: string; name: string; on?: string; onClose: () => void }

const formats = Object.entries(exportFormatWords).map(([value, label]) => ({ value: value as ExportFormat, label }))
const common = ['链长会议材料', '产业链调研', '年度工作总结']

/** Both pictures and the five lists, to take away: on paper or as a workbook, with the purpose that goes on its first page. */
export const TakeSheet = ({ open, chain, name, on, onClose }: Props) => {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [purpose, setPurpose] = useState('')
  const { send, busy, problem } = useSend(takeaways.ask)
  const { save, busy: saving } = useDownload()
  const take = async () => {
    const asked = await send({ list: 'chain', format, chain, on, purpose })
    if (!asked) return
    onClose()
    if (asked.state === 'ready') await save(takeaways.file, { id: asked.id }, `${name} 2图5表.${format}`)
    else notify(`${asked.rows} 行，等同事批准。批准了会给您发消息`)
  }
  const fault = problem?.faults.find(({ field }) => field === 'purpose')?.says
  return (
    <Sheet
      open={open}
      title={`导出${name} 2图5表`}
      onClose={onClose}
      footer={
        <Button wide busy={(busy || Boolean(saving)) && '正在准备…'} onClick={take}>
          {format === 'pdf' ? '导出 PDF' : '导出 Excel'}
        </Button>
      }
    >
      <Box className='col g16 mt12'>
        {problem && !fault && (
          <Banner tone='danger'>{problem.faults[0]?.says ?? `${problem.text}，${problem.next}`}</Banner>
        )}
        <Field label='格式'>
          <ChoiceChips value={format} options={formats} onChange={setFormat} />
        </Field>
        <Field label='用途' required error={fault} hint='会记在办理记录里，也写在第一页'>
          <TextInput value={purpose} onChange={setPurpose} maxLength={100} />
        </Field>
        <Box className='chips' role='group' label='常用用途'>
          {common.map((words) => (
            <Chip key={words} outlined onClick={() => setPurpose(words)}>
              {words}
            </Chip>
          ))}
        </Box>
        <Box className='t13 c3'>{`两张图的数和五张表的每一行，不含电话。五表合计超过 ${exportAlone} 行要本单位的同事批准。`}</Box>
      </Box>
    </Sheet>
  )
}
