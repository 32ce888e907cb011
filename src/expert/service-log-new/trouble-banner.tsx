import { addressOf, go, replace } from '@/platform/go'
import { discard } from '@/platform/outbox'
import { Banner } from '@/ui/banner'
import { Link } from '@/ui/link'
import type { Refusal } from './writing'

type Props = { trouble: Refusal | undefined; logId: string; deedId: string | undefined; onDrop: () => void }

/** Why it was not taken: what was typed is still there, and the way on. Faults of fields stand beside their fields. */
export const TroubleBanner = ({ trouble, logId, deedId, onDrop }: Props) => {
  if (!trouble || trouble.faults.length > 0) return null
  if (trouble.code === 'changedByOthers')
    return (
      <Banner tone='warn' action={<Link onClick={() => go('service-log', { id: logId })}>查看最新内容</Link>}>
        这条记录刚被他人修改。您填的都还在，看过最新内容后再提交。
      </Banner>
    )
  if (trouble.code === 'sameKeyOtherBody') {
    const leave = async () => {
      if (deedId) await discard(deedId)
      onDrop()
      await replace('service-log', { id: logId })
    }
    return (
      <Banner tone='warn' action={<Link onClick={leave}>查看那条记录</Link>}>
        {`${trouble.text}。`}
      </Banner>
    )
  }
  const toOutbox =
    trouble.code === 'full' ? (
      <Link href={addressOf('outbox')} onClick={() => go('outbox')}>
        去待同步
      </Link>
    ) : undefined
  return <Banner tone='danger' action={toOutbox}>{`${trouble.text}。${trouble.next}。`}</Banner>
}
