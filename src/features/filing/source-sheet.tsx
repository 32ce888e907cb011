import { copyText } from '@/platform/device'
import { Box } from '@/ui/box'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { StatusTag } from '@/ui/status-tag'
import './filing.scss'
import type { Citation } from './source'

const Cited = ({ article, source }: Citation) => (
  <Box className='mt12'>
    <Box className='between g8'>
      <Box className='b grow'>{`${source.title} ${article}`}</Box>
      <StatusTag tone={source.quoted ? 'info' : 'plain'}>{source.quoted ? '原文' : '本系统默认'}</StatusTag>
    </Box>
    <Box className='t14 c2 mt4'>
      {source.text ?? '公开文件里没有查到这一条的数字，先按常见做法设定，可由市科技局修改'}
    </Box>
    {source.url && (
      <Box className='between g8 mt4'>
        <Box className='t13 c3 grow breaks'>{source.url}</Box>
        <Link label='复制地址' onClick={() => copyText(source.url ?? '')}>
          复制
        </Link>
      </Box>
    )}
  </Box>
)

/** Where a rule comes from: title, the words themselves, the address. */
export const SourceSheet = ({
  citations,
  onClose,
}: {
  citations: readonly Citation[] | undefined
  onClose: () => void
}) => (
  <Sheet open={citations !== undefined} title='依据' onClose={onClose}>
    {citations?.map((citation) => (
      <Cited key={`${citation.article} ${citation.source.title}`} {...citation} />
    ))}
  </Sheet>
)
