import { SendingFile } from '@/features/upload/sending-file'
import { go, isPage } from '@/platform/go'
import { momentWords } from '@/platform/near-day'
import type { OutboxItem } from '@/platform/outbox'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { StatusTag } from '@/ui/status-tag'
import type { Tone } from '@/ui/tone'

const tags: Record<OutboxItem['state'], { words: string; tone: Tone }> = {
  waiting: { words: '已存到手机', tone: 'plain' },
  sending: { words: '提交中', tone: 'info' },
  elsewhere: { words: '已存到手机', tone: 'plain' },
  held: { words: '正在修改', tone: 'plain' },
  refused: { words: '需要您看一下', tone: 'warn' },
  files: { words: '内容已提交成功', tone: 'success' },
}

/** What the button leads to: the form, with what was written. */
const doesOf = ({ state, refusal }: OutboxItem) => {
  if (state === 'held') return '继续修改'
  return refusal?.code === 'changedByOthers' ? '查看最新内容' : '去修改'
}

const Files = ({ item }: { item: OutboxItem }) => (
  <Box className='col g12 mt12'>
    {item.files.map((file) => (
      <SendingFile key={file.id} deedId={item.id} file={file} />
    ))}
  </Box>
)

/** One thing that is on this device alone: what it is, how it stands, what can be done. */
export const UnsentRow = ({ item, onDiscard }: { item: OutboxItem; onDiscard: () => void }) => {
  const { id, title, line, at, state, words, own, files } = item
  const page = isPage(item.page) ? item.page : undefined
  const tag = tags[state]
  const back = state === 'refused' || state === 'held'
  const open = () => page && void go(page, { deed: id })
  return (
    <Box as='li' className='row outbox-row'>
      <Box as='span' className='ico'>
        <Icon name={state === 'files' ? 'image' : 'edit'} />
      </Box>
      <Box className='grow'>
        <Box className='clip'>{title}</Box>
        <Box className='t14 c3'>
          {line}
          {line && <Dot />}
          {momentWords(at)}
        </Box>
        <Box className='mt4'>
          <StatusTag tone={tag.tone}>{tag.words}</StatusTag>
        </Box>
        {(back || state === 'elsewhere' || state === 'files') && <Box className='t14 c2 mt4'>{words}</Box>}
        {own && files.length > 0 && state === 'files' && <Files item={item} />}
        {own && files.length > 0 && state !== 'files' && (
          <Box className='t14 c3 mt4'>{`还有 ${files.length} 个照片或材料，随后上传`}</Box>
        )}
        {own && state !== 'sending' && state !== 'files' && (
          <Box className='flex g16 mt8 t14'>
            {back && page && (
              <Button kind='soft' small label={`${doesOf(item)}：${title}`} onClick={open}>
                {doesOf(item)}
              </Button>
            )}
            {!back && page && (
              <Link label={`修改：${title}`} onClick={open}>
                修改
              </Link>
            )}
            <Link kind='quiet' label={`删除：${title}`} onClick={onDiscard}>
              删除
            </Link>
          </Box>
        )}
      </Box>
    </Box>
  )
}
