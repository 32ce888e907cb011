import { type Photo, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useFile } from '@/platform/use-file'
import { Box } from '@/ui/box'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Press } from '@/ui/press'
import './service-log.scss'
import { useOpenPhoto } from './use-open-photo'

const One = ({ logId, photo, onOpen }: { logId: string; photo: Photo; onOpen: () => void }) => {
  const picture = photo.mime.startsWith('image/')
  const address = useFile(serviceLogs.photo, { id: logId, photoId: photo.id }, { enabled: picture })
  return (
    <Press className='one' label={`查看 ${photo.name}`} onClick={onOpen}>
      {address ? <Picture className='shot' src={address} alt='' /> : <Icon name={picture ? 'image' : 'file'} />}
    </Press>
  )
}

/** The photos and papers of a record, small; a tap shows one whole. */
export const PhotoStrip = ({ logId, files }: { logId: string; files: readonly Photo[] }) => {
  const open = useOpenPhoto(logId)
  if (files.length === 0) return null
  return (
    <Box className='log-photos' role='group' label={`照片和材料 ${files.length} 个`}>
      {files.map((photo) => (
        <One key={photo.id} logId={logId} photo={photo} onOpen={() => open(photo)} />
      ))}
    </Box>
  )
}
