import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useEffect } from 'react'
import { InviteCard } from '@/features/filing/invite-card'
import { FilingProgress } from '@/features/filing/progress'
import { Screen } from '@/features/shell/screen'
import { copyText } from '@/platform/device'
import { goHome, replace } from '@/platform/go'
import { toTop } from '@/platform/scroll'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { Horizon } from '@/ui/horizon'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'

const Success = () => (
  <Box className='grow'>
    <Box className='hello'>
      <Box className='flex g8'>
        <Icon name='ok' className='success' />
        <Heading level={1} className='t24 b'>
          提交成功
        </Heading>
      </Box>
      <Box className='sub'>请记下编号</Box>
    </Box>
    <Horizon />
  </Box>
)

/** Only after the API has answered: the number, and what happens next. */
export const Done = ({ filing }: { filing: Filing }) => {
  useEffect(() => toTop(), [])
  return (
    <Screen
      title='提交成功'
      bar={<Logo />}
      top={<Success />}
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={goHome}>
            回首页
          </Button>
          <Button likely wide onClick={() => replace('filing', { id: filing.id })}>
            查看备案
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <Box className='between g8'>
          <Box>
            <Box className='t14 c3'>受理编号</Box>
            <Box className='t24 b num'>{filing.caseNumber}</Box>
          </Box>
          <Button small kind='soft' icon='copy' onClick={() => copyText(filing.caseNumber ?? '')}>
            复制
          </Button>
        </Box>
        <Box className='hint mt8'>凭这个编号可以询问进度，公示期满后另发备案编号</Box>
      </Card>
      {filing.invite && <InviteCard filingId={filing.id} invite={filing.invite} />}
      <FilingProgress title='接下来' timeline={filing.timeline} />
    </Screen>
  )
}
