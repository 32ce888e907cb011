import { type YearFigure, yearFigureIds } from '@kefutong/contract/service-log/year'
import { useState } from 'react'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { goHome } from '@/platform/go'
import { useWide } from '@/platform/wide'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Definition } from './definition'
import { FigureSheet } from './figure-sheet'
import { YearRows } from './rows'
import { Summary } from './summary'
import { usePaper } from './use-paper'
import { useYear } from './use-year'
import './year.scss'

type Year = ReturnType<typeof useYear>

/** The rows behind one figure, or behind all, under what it counts. */
const Behind = ({ year, about, figure, remote }: Year) => {
  const id = yearFigureIds.find((known) => known === figure)
  const wide = useWide()
  const found = remote.data?.figures.find((one) => one.id === id)
  return (
    <Screen title={found?.label ?? `${year} 年计入的记录`} back wide={wide}>
      {found && (
        <Card>
          <Definition figure={found} year={year} />
        </Card>
      )}
      <YearRows year={year} about={about} {...(id && { figure: id })} />
    </Screen>
  )
}

const Whole = ({ year, setYear, choices, about, remote, open }: Year) => {
  const [figure, setFigure] = useState<YearFigure>()
  const { save, busy, problem: unsaved } = usePaper(about)
  const wide = useWide()
  const { data, problem } = remote
  const paper = (kind: 'primary' | 'secondary') =>
    data && (
      <Button
        kind={kind}
        wide={!wide}
        small={wide}
        icon='download'
        busy={busy && '正在生成…'}
        onClick={() => save(data)}
      >
        下载 PDF
      </Button>
    )
  return (
    <Screen
      title='年度小结'
      back
      wide={wide}
      top={
        <>
          <ChoiceChips
            label='年份'
            value={String(year)}
            limit={3}
            onChange={(chosen) => setYear(Number(chosen))}
            options={choices.map((one) => ({ value: String(one), label: `${one} 年` }))}
          />
          {wide && <Box className='grow' />}
          {wide && paper('secondary')}
        </>
      }
      footer={!wide && data && <ActionBar note='由企业确认的记录自动生成，不用填报'>{paper('primary')}</ActionBar>}
      over={<FigureSheet figure={figure} year={year} onRows={open} onClose={() => setFigure(undefined)} />}
    >
      {unsaved && data && (
        <Banner tone='danger' action={<Link onClick={() => void save(data)}>再下载一次</Link>}>
          {`没有下载成功：${unsaved.text}，${unsaved.next}。`}
        </Banner>
      )}
      {problem?.code === 'inputInvalid' ? (
        <Empty title='还不知道要看谁的小结' line='请从专家或企业的页面进来。' action='回到首页' onAction={goHome} />
      ) : (
        <Loaded remote={remote}>
          {(summary) => <Summary summary={summary} onMeans={setFigure} onAll={() => open('all')} />}
        </Loaded>
      )}
    </Screen>
  )
}

const YearPage = () => {
  const year = useYear()
  return year.figure ? <Behind {...year} /> : <Whole {...year} />
}

export default YearPage
