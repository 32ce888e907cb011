import type { platforms } from '@kefutong/contract/platform'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { notify } from '@/platform/device'
import { back } from '@/platform/go'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { type RegisterItem, type RegisterName, registers } from '../registers/registers'

type Props = { name: RegisterName; item: RegisterItem; onClose: () => void }

export const removal = { move: 'remove', label: '从名录去掉', weight: 'danger', reason: true } as const

/** Taking a row out needs a reason; the history keeps both. */
export const RemoveSheet = ({ name, item, onClose }: Props) => {
  const points = registers[name].points as unknown as typeof platforms
  const { send, busy, problem } = useSend(points.remove)
  const remove = async (reason: string) => {
    if (!(await send({ id: item.id, version: item.version, reason }))) return false
    await invalidate(points.list)
    notify('已从名录去掉')
    await back()
    return true
  }
  return (
    <ReasonSheet
      id={item.id}
      choice={removal}
      common={['已注销', '重复登记', '已迁出本市']}
      placeholder='为什么不再列在名录里'
      hint='去掉以后，办理记录里还查得到'
      busy={busy}
      problem={problem}
      onSend={remove}
      onClose={onClose}
    />
  )
}
