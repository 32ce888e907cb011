import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { PhotoStrip } from '@/features/service-log/photo-strip'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

/** What lies beside the record. */
export const Photos = ({ log }: { log: ServiceLog }) => {
  if (log.files.length === 0) return null
  const late = log.files.filter((file) => file.late).length
  return (
    <Card title='照片和材料' aside={`${log.files.length} 个`}>
      <PhotoStrip logId={log.id} files={log.files} />
      {late > 0 && <Box className='hint mt8'>{`其中 ${late} 个是企业确认后补传的，不在确认之内`}</Box>}
    </Card>
  )
}
