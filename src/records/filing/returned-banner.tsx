import type { Filing } from '@kefutong/contract/filing/endpoints'
import { Banner } from '@/ui/banner'

/** 「退回：缺少协议扫描件第 2 页。」 on top of a filing that came back. */
export const ReturnedBanner = ({ filing, mend }: { filing: Filing; mend?: string }) => {
  const [last] = filing.remarks
  if (filing.state !== 'returned' || !last) return null
  return <Banner tone='warn'>{`退回：${last.says}${/[。！？.]$/.test(last.says) ? '' : '。'}${mend ?? ''}`}</Banner>
}
