import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'

type Props = {
  picked: number
  approvable: number
  doubtful: number
  returnable: number
  onClear: () => void
  onApprove: () => void
  onReturn: () => void
}

/** What can be done with everything that is ticked. */
export const BatchBar = ({ picked, approvable, doubtful, returnable, onClear, onApprove, onReturn }: Props) => (
  <Box className='batch' role='group' label='批量办理'>
    <Text>
      已选 <Text className='b num'>{picked}</Text> 件
    </Text>
    <Text className='c3 grow clip'>{doubtful > 0 ? `其中 ${doubtful} 件检查未全通过，不会一起通过` : ''}</Text>
    <Button kind='text' small onClick={onClear}>
      清空
    </Button>
    {returnable > 1 && (
      <Button kind='text' small onClick={onReturn}>
        一起退回
      </Button>
    )}
    {approvable > 0 && (
      <Button kind='soft' small onClick={onApprove}>
        {doubtful > 0 ? `通过其余 ${approvable} 件` : `通过这 ${approvable} 件`}
      </Button>
    )}
  </Box>
)
