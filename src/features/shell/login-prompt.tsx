import { go } from '@/platform/go'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

type Props = {
  open: boolean
  /** What logging in is for, in one sentence. */
  why: string
  onClose: () => void
  /** `file`: begin a filing right after logging in. */
  next?: 'file'
}

/** Asks, never forces: 暂不登录 stays on the same page. */
export const LoginPrompt = ({ open, why, onClose, next }: Props) => {
  const enter = () => {
    onClose()
    go('login', { next })
  }
  return (
    <Sheet
      open={open}
      title='先登录一下'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            暂不登录
          </Button>
          <Button wide onClick={enter}>
            去登录
          </Button>
        </>
      }
    >
      <Box className='c2'>{why}</Box>
    </Sheet>
  )
}
