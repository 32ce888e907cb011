import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dotted } from '@kefutong/contract/time'
import type { ReactNode } from 'react'
import { addressOf, go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Row, Rows } from '@/ui/row'

type Props = {
  title: string
  filings: readonly FilingCard[]
  nameOf: (filing: FilingCard) => string
  tagOf: (filing: FilingCard) => ReactNode
}

const Line = ({ filing, tag }: { filing: FilingCard; tag: ReactNode }) => (
  <>
    {filing.post}
    {filing.termStart && filing.termEnd && (
      <>
        <Dot />
        {`${dotted(filing.termStart)} 至 ${dotted(filing.termEnd)}`}
      </>
    )}
    <Box as='span' className='between g8 mt4'>
      <Text className='num'>{filing.number ?? filing.caseNumber}</Text>
      {tag}
    </Box>
  </>
)

/** The filings of one expert or one enterprise; each opens its record. */
export const FilingRows = ({ title, filings, nameOf, tagOf }: Props) => (
  <Card flush title={title} aside={`${filings.length} 件`}>
    {filings.length === 0 ? (
      <Box className='empty'>还没有您能看到的备案</Box>
    ) : (
      <Rows label={title}>
        {filings.map((filing) => (
          <Row
            key={filing.id}
            title={nameOf(filing)}
            line={<Line filing={filing} tag={tagOf(filing)} />}
            arrow
            href={addressOf('filing', { id: filing.id })}
            onClick={() => go('filing', { id: filing.id })}
          />
        ))}
      </Rows>
    )}
  </Card>
)
