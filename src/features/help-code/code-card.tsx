import type { HelpCode } from '@kefutong/contract/help-code'
import { helpCodeWords } from '@kefutong/contract/help-code'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Qr } from '@/ui/qr'
import { StatusTag } from '@/ui/status-tag'

type Props = { code: HelpCode; onPrint: () => void; onRevoke: () => void }

const tones = { live: 'success', expired: 'plain', revoked: 'plain' } as const

const untilWords = ({ revokedOn, expiresOn }: HelpCode) => {
  if (revokedOn) return `${nearDay(revokedOn)}停用`
  return expiresOn ? `用到 ${nearDay(expiresOn)}` : '长期有效'
}

/** One help code: whose it is, the picture while it lives, and what may be done with it. */
export const CodeCard = ({ code, onPrint, onRevoke }: Props) => (
  <Card>
    <Box className='between g8 top-aligned'>
      <Box className='grow'>
        <Box className='b'>{code.name}</Box>
        <Box className='t14 c3'>
          {helpCodeWords[code.kind]}
          {code.regionName && code.regionName !== code.name && <Dot />}
          {code.regionName !== code.name && code.regionName}
        </Box>
      </Box>
      <StatusTag tone={tones[code.state]}>{code.stateLabel}</StatusTag>
    </Box>
    {code.url && (
      <Box className='code-qr mt12'>
        <Qr text={code.url} label={`${code.name}的求助码`} size={160} />
        <Box className='t20 b num mt8'>{code.short}</Box>
      </Box>
    )}
    <Box className='t14 c3 mt12'>
      <Box as='span' className='unbroken'>{`${nearDay(code.madeOn)}做的`}</Box>
      <Dot />
      <Box as='span' className='unbroken'>
        {untilWords(code)}
      </Box>
      <Dot />
      <Box as='span' className='unbroken'>{`收到需求 ${code.needs} 条`}</Box>
    </Box>
    {code.state === 'live' && (
      <Box className='flex g12 mt12'>
        <Button kind='soft' wide icon='download' label={`下载海报：${code.name}`} onClick={onPrint}>
          下载海报
        </Button>
        <Button kind='secondary' label={`停用：${code.name}`} onClick={onRevoke}>
          停用
        </Button>
      </Box>
    )}
  </Card>
)
