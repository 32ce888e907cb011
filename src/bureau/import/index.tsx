import { type ImportKind, type ImportTried, imports } from '@kefutong/contract/import'
import { useState } from 'react'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { useDownload } from '@/platform/use-download'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/chips'
import { Past } from './past'
import { Tried } from './tried'
import { useTrial } from './use-trial'

/** 导入: choose what, take the template, try a file, look, confirm. */
const ImportPage = () => {
  const wide = useWide()
  const { kind: asked } = useParams<{ kind: ImportKind }>()
  const kinds = useRemote(imports.kinds, {})
  const [chosen, setChosen] = useState<ImportKind | ''>(asked ?? '')
  const { save, busy: saving } = useDownload()
  const trial = useTrial()
  const [tried, setTried] = useState<ImportTried>()
  const pick = async (kind: ImportKind) => setTried(await trial.tryFile(kind))
  return (
    <Screen title='导入' back={!wide}>
      <Loaded remote={kinds}>
        {({ items }) => {
          const kind = items.find((one) => one.kind === chosen) ?? items[0]
          if (!kind) return null
          return (
            <>
              <Card title='导入什么'>
                <Box className='col g16 mt12'>
                  <ChoiceChips
                    label='导入什么'
                    value={kind.kind}
                    options={items.map((one) => ({ value: one.kind, label: one.label }))}
                    onChange={(next) => {
                      setChosen(next)
                      setTried(undefined)
                      trial.clear()
                    }}
                  />
                  <Box className='t14 c3'>{`按${kind.key}判断是不是同一条，同一条不会重复导入。先试导入，看过结果再确认。`}</Box>
                  <Box className='flex g12 wrap'>
                    <Button
                      kind='secondary'
                      busy={saving !== '' && '正在下载…'}
                      onClick={() => save(imports.template, { kind: kind.kind }, `${kind.label}导入模板.xlsx`)}
                    >
                      下载模板
                    </Button>
                    <Button
                      kind={tried ? 'secondary' : undefined}
                      busy={trial.busy && '正在试导入…'}
                      onClick={() => pick(kind.kind)}
                    >
                      选择文件试导入
                    </Button>
                  </Box>
                </Box>
              </Card>
              <Tried tried={tried} problem={trial.problem} onDone={() => setTried(undefined)} />
              <Past />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

export default ImportPage
