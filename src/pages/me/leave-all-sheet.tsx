import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

type Props = { open: boolean; busy: boolean; onLeave: () => void; onClose: () => void }

export const LeaveAllSheet = ({ open, busy, onLeave, onClose }: Props) => (
  <Sheet
    open={open}
    title='退出所有设备'
    onClose={onClose}
    footer={
      <>
        <Button kind='secondary' wide onClick={onClose}>
          先不退出
        </Button>
        <Button kind='danger' wide busy={busy && '正在退出…'} onClick={onLeave}>
          全部退出
        </Button>
      </>
    }
  >
    <Box className='c2'>您在所有手机和电脑上都会退出，再用要重新登录。没提交的草稿还在各自的设备里。</Box>
  </Sheet>
)
