import { addressOf, go } from '@/platform/go'
import { useUnsent } from '@/platform/outbox'
import { useStorageNear } from '@/platform/use-storage-near'
import { Banner } from '@/ui/banner'
import { Link } from '@/ui/link'
import type { Typed } from './typed'

/** Often enough to be told in time, seldom enough not to be felt while typing. */
const everySoMuch = 40
const grown = (typed: Typed) => Math.floor(JSON.stringify(typed).length / everySoMuch)

/** Said while there is still room: what is full, and how to make room before anything typed is lost. */
export const StorageBanner = ({ typed, full }: { typed: Typed; full: boolean }) => {
  const near = useStorageNear(grown(typed))
  const unsent = useUnsent()
  if (!near && !full) return null
  const what = full ? '手机存储已满，这一页写的还没有存下。' : '手机存储快满了，再写多了可能存不下。'
  if (unsent === 0)
    return <Banner tone='warn'>{`${what}请先提交这一条${typed.photos?.length ? '，或删掉几张照片' : ''}。`}</Banner>
  return (
    <Banner
      tone='warn'
      action={
        <Link href={addressOf('outbox')} onClick={() => go('outbox')}>
          去待同步
        </Link>
      }
    >
      {`${what}待同步里还有 ${unsent} 条，先提交或删掉几条，再回来接着写。`}
    </Banner>
  )
}
