import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { type Batch, doubtWords } from './words'

type Props = { picked: number; batch: Batch; onClear: () => void; onApprove: () => void; onReturn: () => void }

/** What can be done with everything that is ticked. */
export const BatchBar = ({ picked, batch, onClear, onApprove, onReturn }: Props) => {
  const approvable = batch.approvable.length
  return (
    <Box className='batch' role='group' label='批量办理'>
      <Text>
        已选 <Text className='b num'>{picked}</Text> 件
      </Text>
      <Text className='c3 grow clip'>{doubtWords(batch)}</Text>
      <Button kind='text' small onClick={onClear}>
        清空
      </Button>
      {batch.returnable.length > 1 && (
        <Button kind='text' small onClick={onReturn}>
          一起退回
        </Button>
      )}
      {approvable > 0 && (
        <Button kind='soft' small onClick={onApprove}>
          {approvable < picked ? `通过其余 ${approvable} 件` : `通过这 ${approvable} 件`}
        </Button>
      )}
    </Box>
  )
}
