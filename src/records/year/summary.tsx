import { type YearFigure, type YearSummary, yearRule } from '@kefutong/contract/service-log/year'
import { dayWords } from '@kefutong/contract/time'
import { shanghaiDay } from '@/platform/shanghai'
import { useWide } from '@/platform/wide'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Heading } from '@/ui/heading'
import { Row, Rows } from '@/ui/row'
import { Figures } from './figures'
import { Months } from './months'

type Props = { summary: YearSummary; onMeans: (figure: YearFigure) => void; onAll: () => void }

/** A year of somebody: whom, the figures, month by month, and the way to every record. */
export const Summary = ({ summary, onMeans, onAll }: Props) => {
  const { subject, year, asOf, scope, records, figures } = summary
  const wide = useWide()
  const told = shanghaiDay(new Date(asOf))
  return (
    <>
      <Card>
        <Heading className='t20 b'>{subject.name}</Heading>
        <Box className='c2'>{subject.line}</Box>
        <Box className='sub mt4'>{`企业确认的记录 ${records} 条`}</Box>
        <Box className='t13 c3'>{`数据截至 ${dayWords(told)}`}</Box>
        {year < Number(told.slice(0, 4)) && (
          <Box className='t13 c3'>往年的记录后来更正并确认的，这里按更正后计；下载的 PDF 是截至那天的数</Box>
        )}
      </Card>
      {scope && <Banner>{`${scope}，不是全部。`}</Banner>}
      {records === 0 ? (
        <Empty title={`${year} 年还没有计入的记录`} line='企业确认后自动计入，不用填报。' />
      ) : (
        <>
          <Figures figures={figures} onMeans={onMeans} />
          <Months figures={figures} wide={wide} />
          <Card flush>
            <Rows>
              <Row title={`全部 ${records} 条记录`} line={yearRule} onClick={onAll} />
            </Rows>
          </Card>
        </>
      )}
    </>
  )
}
