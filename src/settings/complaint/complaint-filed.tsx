import type { complaints } from '@kefutong/contract/complaint'
import type { ReplyOf } from '@kefutong/contract/endpoint'
import { dayWords } from '@kefutong/contract/time'
import { copyText } from '@/platform/device'
import { back } from '@/platform/go'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'

export type Filed = ReplyOf<typeof complaints.file>

/** Only shown once the number exists: the API answers after it has been written down. */
export const ComplaintFiled = ({ filed: { number, promised, provisional } }: { filed: Filed }) => (
  <>
    <Card>
      <Box role='status'>
        <Box className='flex g8 success'>
          <Icon name='ok' />
          <Heading level={1} className='t18 b'>
            提交成功
          </Heading>
        </Box>
        <Box className='t24 b num mt12'>{number}</Box>
        <Box className='sub mt4'>
          {`承诺 ${dayWords(promised)}前答复${provisional ? '（以国务院放假安排为准）' : ''}。请记下编号，问起时报编号就行。`}
        </Box>
      </Box>
      <Box className='mt16'>
        <Button kind='soft' icon='copy' onClick={() => copyText(number)}>
          复制编号
        </Button>
      </Box>
    </Card>
    <Button full onClick={() => back()}>
      返回
    </Button>
  </>
)
