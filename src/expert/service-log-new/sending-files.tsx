import { discardFile, retry, useDeed } from '@/platform/outbox'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { UploadRow } from '@/ui/upload-row'

/** The photos on their way after the text: each with its progress, retry and delete. Nobody need wait for them. */
export const SendingFiles = ({ deedId }: { deedId: string }) => {
  const { item } = useDeed(deedId)
  if (!item || item.files.length === 0) return null
  return (
    <Card title='照片正在后台上传' aside={`还有 ${item.files.length} 个`}>
      <Box className='col g12'>
        {item.files.map((file) => (
          <UploadRow
            key={file.id}
            name={file.name}
            bytes={file.bytes}
            sent={file.sent}
            state={file.state === 'refused' ? 'failed' : 'sending'}
            fault={file.state === 'refused' ? file.words : undefined}
            onCancel={() => discardFile(deedId, file.id)}
            onRetry={() => retry(deedId)}
            onDelete={() => discardFile(deedId, file.id)}
          />
        ))}
      </Box>
      <Box className='hint mt8'>可以先离开，传完为止</Box>
    </Card>
  )
}
