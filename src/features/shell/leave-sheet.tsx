import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

type Props = {
  /** how many things are on this device alone; nothing: not asked */
  unsent: number | undefined
  onStay: () => void
  onKeep: () => void
  onDiscard: () => void
}

/** Before logging out with something unsent: stay, leave it here, or throw it away. */
export const LeaveSheet = ({ unsent, onStay, onKeep, onDiscard }: Props) => (
  <Sheet
    open={unsent !== undefined}
    title={`还有 ${unsent ?? 0} 条没提交`}
    onClose={onStay}
    footer={
      <>
        <Button kind='secondary' wide onClick={onKeep}>
          退出，先留着
        </Button>
        <Button wide onClick={onStay}>
          先不退出
        </Button>
      </>
    }
  >
    <Box className='c2'>这些内容只在这台设备里。留着的，您下次登录后会自动提交；别人登录看不到内容。</Box>
    <Box className='mt12'>
      <Button kind='danger' full onClick={onDiscard}>
        删除这些内容并退出
      </Button>
    </Box>
  </Sheet>
)
