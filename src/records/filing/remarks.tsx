import type { Filing } from '@kefutong/contract/filing/endpoints'
import { momentDay } from '@/platform/near-day'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

/** 「退回：缺少协议扫描件第 2 页。」 on top of a filing that came back. */
export const ReturnedBanner = ({ filing, mend }: { filing: Filing; mend?: string }) => {
  const [last] = filing.remarks
  if (filing.state !== 'returned' || !last) return null
  return <Banner tone='warn'>{`退回：${last.says}${/[。！？.]$/.test(last.says) ? '' : '。'}${mend ?? ''}`}</Banner>
}

/** What was said along the way, newest first. */
export const Remarks = ({ filing }: { filing: Filing }) => {
  if (filing.remarks.length === 0) return null
  return (
    <Card title='办理意见'>
      <Box className='col g12'>
        {filing.remarks.map(({ label, by, says, at }) => (
          <Box key={`${at} ${label}`}>
            <Box className='between g8 t14'>
              <Box className='b grow'>{label}</Box>
              <Box className='c3 nw'>{momentDay(at)}</Box>
            </Box>
            <Box className='mt4'>{says}</Box>
            <Box className='t14 c3'>{by}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
