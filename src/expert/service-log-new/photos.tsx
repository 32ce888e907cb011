import { AddPhotos } from '@/features/service-log/add-photos'
import type { KeptFile } from '@/platform/kept-file'
import { useKeptAddress } from '@/platform/use-kept-address'
import { Box } from '@/ui/box'
import { UploadRow } from '@/ui/upload-row'
import { usePhotos } from './use-photos'
import type { LogForm } from './use-typed'

const Picked = ({ photo, onDelete }: { photo: KeptFile; onDelete: () => void }) => {
  const picture = useKeptAddress(photo.kept, !/\.pdf$/i.test(photo.name))
  return <UploadRow name={photo.name} bytes={photo.bytes} state='done' picture={picture} onDelete={onDelete} />
}

const hint = '提交后在后台上传，照片里的位置信息会自动去掉'
const statedHint = '申报即计入，材料在后台上传，供核对，不在存证之内'

const endWords = (chosen: number, room: number) => {
  if (chosen === 0) return room > 0 ? '选填，不传也能提交' : '已满 9 个'
  return room > 0 ? `${chosen} 张，可再加 ${room} 张` : `${chosen} 张`
}

/** From none to nine; never asked for. */
export const Photos = ({ form, left, stated }: { form: LogForm; left: number; stated: boolean }) => {
  const { photos, room, add, remove } = usePhotos(form, left)
  return (
    <>
      <AddPhotos title='照片' end={endWords(photos.length, room)} room={room} onPick={(source) => void add(source)} />
      {photos.length > 0 && (
        <Box className='picked col g12'>
          {photos.map((photo) => (
            <Picked key={photo.id} photo={photo} onDelete={() => remove(photo.id)} />
          ))}
          <Box className='hint'>{stated ? statedHint : hint}</Box>
        </Box>
      )}
    </>
  )
}
