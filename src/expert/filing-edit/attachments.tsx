import { attachmentWords } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { useOpenPaper } from '@/features/filing/use-open-paper'
import { chooseDocuments, chooseImages, notify } from '@/platform/device'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Menu } from '@/ui/menu'
import { UploadRow } from '@/ui/upload-row'
import { bringBack, cancel, type PaperKind, remove, retry, send, useDesk } from './uploads'

const kinds: readonly PaperKind[] = ['agreement', 'cv', 'other']
const hints: Record<PaperKind, string> = { agreement: '区县审核前补上即可', cv: '选填', other: '选填' }
const largest = 10 * 1024 * 1024

const sources = [
  { value: 'document', label: 'PDF 或聊天里的文件' },
  { value: 'image', label: '拍照或相册' },
] as const

type Source = (typeof sources)[number]['value']

/** A browser's chooser takes both; WeChat has one for conversations and one for pictures. */
const oneChooser = process.env.TARO_ENV === 'h5'

const Kind = ({ filingId, kind, onPick }: { filingId: string; kind: PaperKind; onPick: () => void }) => {
  const { papers, sending, leaving } = useDesk(filingId)
  const open = useOpenPaper(filingId)
  const own = papers.filter((paper) => paper.kind === kind)
  const going = sending.filter((each) => each.kind === kind)
  return (
    <Box className='col g8'>
      <Box className='between g8'>
        <Box className='grow'>
          <Box>{attachmentWords[kind]}</Box>
          {own.length + going.length === 0 && <Box className='t13 c3'>{hints[kind]}</Box>}
        </Box>
        <Button small kind='soft' icon='upload' onClick={onPick}>
          {`上传${attachmentWords[kind]}`}
        </Button>
      </Box>
      {own.map((paper) =>
        leaving.includes(paper.id) ? (
          <Box className='between g8 t14 c3' key={paper.id} role='status'>
            <Box className='grow clip'>{`已删除 ${paper.name}`}</Box>
            <Link label={`撤销删除 ${paper.name}`} onClick={() => bringBack(filingId, paper.id)}>
              撤销
            </Link>
          </Box>
        ) : (
          <UploadRow
            key={paper.id}
            name={paper.name}
            bytes={paper.bytes}
            state='done'
            onOpen={() => open(paper)}
            onDelete={() => remove(filingId, paper.id, notify)}
          />
        ),
      )}
      {going.map(({ key, file, sent, fault }) => (
        <UploadRow
          key={key}
          name={file.name}
          bytes={file.bytes}
          sent={sent}
          state={fault ? 'failed' : 'sending'}
          fault={fault}
          onCancel={() => cancel(filingId, key)}
          onRetry={() => retry(filingId, key)}
          onDelete={() => cancel(filingId, key)}
        />
      ))}
    </Box>
  )
}

/** The papers of a draft: sent with their progress, kept going while this page is left. */
export const Attachments = ({ filingId }: { filingId: string }) => {
  const [picking, setPicking] = useState<PaperKind>()
  const take = async (kind: PaperKind, source: Source) => {
    setPicking(undefined)
    const files = await (source === 'image' ? chooseImages(3) : chooseDocuments(3))
    for (const file of files) {
      if (file.bytes > largest) notify('文件超过 10 MB，请压缩后再传')
      else send(filingId, kind, file)
    }
  }
  return (
    <>
      <Card title='材料'>
        <Box className='hint'>JPG、PNG、WebP、PDF，10 MB 以内</Box>
        <Box className='col g16 mt12'>
          {kinds.map((kind) => (
            <Kind
              key={kind}
              filingId={filingId}
              kind={kind}
              onPick={() => (oneChooser ? void take(kind, 'document') : setPicking(kind))}
            />
          ))}
        </Box>
      </Card>
      {!oneChooser && (
        <Menu
          open={picking !== undefined}
          title={picking ? `上传${attachmentWords[picking]}` : '上传'}
          items={sources}
          onPick={(source) => picking && void take(picking, source)}
          onClose={() => setPicking(undefined)}
        />
      )}
    </>
  )
}
