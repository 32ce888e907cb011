import { SendingFile } from '@/features/upload/sending-file'
import { useDeed } from '@/platform/outbox'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

/** The photos on their way after the text: each with its progress, retry and delete. Nobody need wait for them. */
export const SendingFiles = ({ deedId }: { deedId: string }) => {
  const { item } = useDeed(deedId)
  if (!item || item.files.length === 0) return null
  return (
    <Card title='照片正在后台上传' aside={`还有 ${item.files.length} 个`}>
      <Box className='col g12'>
        {item.files.map((file) => (
          <SendingFile key={file.id} deedId={deedId} file={file} />
        ))}
      </Box>
      <Box className='hint mt8'>可以先离开，传完为止；没传上去的，在记录里和待同步里都能重传</Box>
    </Card>
  )
}
