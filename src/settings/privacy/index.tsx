import { cities } from '@kefutong/contract/city'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { effectiveFrom, notice, noticeVersion, type Section } from './notice'

const Part = ({ section: { title, lines = [], facts = [] } }: { section: Section }) => (
  <Card title={title}>
    <Box className='col g8'>
      {facts.map(({ what, says }) => (
        <Box key={what}>
          <Heading level={3}>{what}</Heading>
          <Box className='sub'>{says}</Box>
        </Box>
      ))}
      {lines.map((line) => (
        <Box as='p' className='sub' key={line}>
          {line}
        </Box>
      ))}
    </Box>
  </Card>
)

const PrivacyPage = () => {
  const { data: city } = useRemote(cities.read, {})
  return (
    <Screen title='隐私政策' back>
      <Box>
        <Heading className='t20 b'>只收办备案要用的</Heading>
        <Box className='sub mt4'>{`版本 ${noticeVersion}，${effectiveFrom}起生效`}</Box>
      </Box>
      {notice(city?.bureau ?? '市科技局').map((section) => (
        <Part key={section.title} section={section} />
      ))}
      <Button kind='secondary' full onClick={() => go('complaint', { kind: 'privacy' })}>
        提出个人信息方面的要求
      </Button>
    </Screen>
  )
}

export default PrivacyPage
