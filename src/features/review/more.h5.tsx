import { useEffect, useRef } from 'react'
import { Button } from '@/ui/button'
import type { MoreProps } from './more'

/** The same, and it reads on by itself when somebody scrolls near it. */
export const More = ({ hasMore, more, loadMore, problem }: MoreProps) => {
  const at = useRef<HTMLDivElement>(null)
  const load = useRef(loadMore)
  load.current = loadMore
  useEffect(() => {
    if (!hasMore || more || problem || !at.current || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void load.current(), {
      rootMargin: '200px',
    })
    watch.observe(at.current)
    return () => watch.disconnect()
  }, [hasMore, more, problem])
  if (!hasMore) return null
  return (
    <div ref={at} className='flex' style={{ justifyContent: 'center' }}>
      <Button kind='soft' busy={more && '正在读取…'} onClick={loadMore}>
        加载更多
      </Button>
    </div>
  )
}
