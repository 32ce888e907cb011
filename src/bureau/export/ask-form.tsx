import { type ExportList, exportAlone, exportListWords, takeaways } from '@kefutong/contract/export'
import { useState } from 'react'
import { notify } from '@/platform/device'
import { isRole } from '@/platform/session'
import { useCity } from '@/platform/use-city'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { TextInput } from '@/ui/text-input'

// 2图5表 of a chain is asked for where the chain is seen
const lists = Object.entries(exportListWords)
  .map(([value, label]) => ({ value: value as ExportList, label }))
  .filter(({ value }) => value !== 'chain')

/** Which list, of where, and for what. */
export const AskForm = ({ onAsked }: { onAsked: () => Promise<void> }) => {
  const { city } = useCity()
  const [list, setList] = useState<ExportList>('filing')
  const [region, setRegion] = useState('')
  const [chain, setChain] = useState('')
  const [purpose, setPurpose] = useState('')
  const { send, busy, problem } = useSend(takeaways.ask)
  const errorOf = (field: string) => problem?.faults.find((fault) => fault.field === field)?.says
  const regions = [
    { value: '', label: '全市' },
    ...(city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? []),
  ]
  const chains = [
    { value: '', label: '全部产业链' },
    ...(city?.chains.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ]
  const ask = async () => {
    const reply = await send({ list, purpose, region: region || undefined, chain: chain || undefined })
    if (!reply) return
    notify(reply.state === 'ready' ? `${reply.rows} 行，可以下载了` : `${reply.rows} 行，等同事批准`)
    await onAsked()
  }
  return (
    <Card title='导出一张名单'>
      <Box className='col g16 mt12'>
        {problem && problem.faults.length === 0 && <Banner tone='danger'>{`${problem.text}，${problem.next}`}</Banner>}
        <Field label='名单' required>
          <Select value={list} options={lists} onChange={setList} />
        </Field>
        {!isRole('county') && (
          <Field label='区县'>
            <Select value={region} options={regions} onChange={setRegion} placeholder='全市' />
          </Field>
        )}
        <Field label='产业链'>
          <Select value={chain} options={chains} onChange={setChain} placeholder='全部产业链' />
        </Field>
        <Field label='用途' required error={errorOf('purpose')} hint='会记在办理记录里，也写在导出的第一页'>
          <TextInput value={purpose} onChange={setPurpose} maxLength={100} />
        </Field>
        <Button full busy={busy && '正在清点…'} onClick={ask}>
          提出导出
        </Button>
        <Box className='t13 c3'>{`不超过 ${exportAlone} 行马上可以下载；更多的要本单位的同事批准。电话按您在系统里看到的样子导出。`}</Box>
      </Box>
    </Card>
  )
}
