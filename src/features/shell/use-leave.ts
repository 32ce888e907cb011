import { sessions } from '@kefutong/contract/session'
import { notify } from '@/platform/device'
import { goHome } from '@/platform/go'
import { leave } from '@/platform/session'
import { useSend } from '@/platform/use-send'

/** Logs out here, or everywhere. This device forgets the token even when the API cannot be reached; 所有设备 needs its answer. */
export const useLeave = () => {
  const { send, busy } = useSend(sessions.leave)
  const out = async (all: boolean) => {
    const reply = await send(all ? { all } : {})
    if (all && !reply) return notify('没有退出成功，请检查网络后再试')
    leave()
    notify(all ? '已退出所有设备，草稿还在手机里' : '已退出，草稿还在手机里')
    await goHome()
  }
  return { out, busy }
}
