import { type HelpCode, helpCodes, posterFormats, posterSizes, posterWords } from '@kefutong/contract/help-code'
import { useState } from 'react'
import { type ProblemWords, problemOf } from '@/platform/call'
import { openFile } from '@/platform/open-file'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'

const sizes = posterSizes.map((value) => ({ value, label: { a4: 'A4，贴墙上', a6: 'A6，摆桌上' }[value] }))
const formats = posterFormats.map((value) => ({ value, label: { pdf: 'PDF，去打印', png: '图片，发群里' }[value] }))
const mimes = { pdf: 'application/pdf', png: 'image/png' } as const

/** A sheet to print or to pass on. */
export const PosterSheet = ({ code, onClose }: { code: HelpCode; onClose: () => void }) => {
  const [size, setSize] = useState<(typeof posterSizes)[number]>('a4')
  const [format, setFormat] = useState<(typeof posterFormats)[number]>('pdf')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemWords>()
  const download = async () => {
    setBusy(true)
    setProblem(undefined)
    const file = { name: `求助码 ${code.name} ${size.toUpperCase()}.${format}`, mime: mimes[format] }
    await openFile(helpCodes.poster, { id: code.id, format, size }, file).then(onClose, (error) =>
      setProblem(problemOf(error)),
    )
    setBusy(false)
  }
  return (
    <Sheet
      open
      title='下载海报'
      onClose={onClose}
      footer={
        <Button wide busy={busy && '正在生成…'} onClick={download}>
          下载海报
        </Button>
      }
    >
      <Box className='col g16 mt12'>
        <Field label='多大'>
          <Segmented value={size} options={sizes} onChange={setSize} />
        </Field>
        <Field label='什么格式'>
          <Segmented value={format} options={formats} onChange={setFormat} />
        </Field>
        <Box className='hint'>{`海报上有三步说明和“${posterWords.safe}”，扫不了码的还能输短码 ${code.short}。`}</Box>
        {problem && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      </Box>
    </Sheet>
  )
}
