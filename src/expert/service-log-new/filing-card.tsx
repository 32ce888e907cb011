import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { nearDay } from '@/platform/near-day'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Menu } from '@/ui/menu'
import { Press } from '@/ui/press'

type Props = {
  filing: LoggableFiling
  /** those that may be chosen instead; none: it stays as it is */
  others: readonly LoggableFiling[]
  /** the enterprise sees the expert's name, the expert the enterprise's */
  stated: boolean
  /** filled in beforehand, not chosen by hand */
  chosenForYou: boolean
  onChoose: (id: string) => void
}

const nameOf = ({ expertName, enterpriseName }: LoggableFiling, stated: boolean) =>
  stated ? expertName : enterpriseName

const untilWords = ({ stoodUntil, termEnd, state }: LoggableFiling) => {
  if (stoodUntil) return `聘任到 ${nearDay(stoodUntil)}，只记那天及以前的事`
  return state === 'expired' && termEnd ? `聘期到 ${nearDay(termEnd)}，只记那天及以前的事` : undefined
}

const Inside = ({
  filing,
  stated,
  chosenForYou,
  changes,
}: Omit<Props, 'others' | 'onChoose'> & { changes: boolean }) => (
  <>
    <Box as='span' className='ico brand-soft'>
      <Icon name={stated ? 'person' : 'building'} />
    </Box>
    <Box as='span' className='grow block'>
      <Box as='span' className='block b clip'>
        {nameOf(filing, stated)}
      </Box>
      <Box as='span' className='block t14 c3'>
        {filing.post}
        {chosenForYou && <Dot />}
        {chosenForYou && '已为您选好'}
      </Box>
      {untilWords(filing) && (
        <Box as='span' className='block t14 warn'>
          {untilWords(filing)}
        </Box>
      )}
    </Box>
    {changes && <Text className='t14 brand'>更换</Text>}
  </>
)

/** Under which filing: already chosen, one tap to change. */
export const FilingChoice = ({ others, onChoose, ...rest }: Props) => {
  const [open, setOpen] = useState(false)
  const { filing, stated } = rest
  const changes = others.length > 1
  const pick = (id: string) => {
    setOpen(false)
    onChoose(id)
  }
  if (!changes)
    return (
      <Card>
        <Box className='flex g12'>
          <Inside {...rest} changes={false} />
        </Box>
      </Card>
    )
  return (
    <>
      <Press className='card flex g12' expanded={open} onClick={() => setOpen(true)}>
        <Inside {...rest} changes />
      </Press>
      <Menu
        open={open}
        title={stated ? '是哪位专家带来的' : '是在哪家企业做的'}
        items={others.map((each) => ({ value: each.id, label: nameOf(each, stated), line: each.post }))}
        value={filing.id}
        onPick={pick}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
