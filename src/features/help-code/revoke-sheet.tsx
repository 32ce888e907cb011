import { type HelpCode, helpCodes } from '@kefutong/contract/help-code'
import { notify } from '@/platform/device'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

/** Stopping a code: posters that hang somewhere then lead to the page without a name. */
export const RevokeSheet = ({ code, onClose }: { code: HelpCode; onClose: () => void }) => {
  const { send, busy, problem } = useSend(helpCodes.revoke)
  const revoke = async () => {
    if (!(await send({ id: code.id }))) return
    notify('已停用')
    onClose()
    await invalidate(helpCodes.list)
  }
  return (
    <Sheet
      open
      title='停用这个求助码吗'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再想想
          </Button>
          <Button kind='danger' wide busy={busy} onClick={revoke}>
            停用
          </Button>
        </>
      }
    >
      <Box className='c2'>立即生效，不能恢复。贴出去的海报扫开后，仍能手填企业名称提交；已收到的需求不受影响。</Box>
      {problem && (
        <Box className='mt12'>
          <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>
        </Box>
      )}
    </Sheet>
  )
}
