import { useState } from 'react'
import type { KeptFile } from '@/platform/kept-file'
import { useKeptAddress } from '@/platform/use-kept-address'
import { Box } from '@/ui/box'
import { Menu } from '@/ui/menu'
import { Row } from '@/ui/row'
import { UploadRow } from '@/ui/upload-row'
import { type Source, usePhotos } from './use-photos'
import type { LogForm } from './use-typed'

/** A browser's chooser has them all; WeChat has one each for photos, for pictures and for papers in a conversation. */
const oneChooser = process.env.TARO_ENV === 'h5'

const sources = [
  { value: 'camera', label: '拍照或相册' },
  { value: 'chat', label: '聊天里的图片' },
  { value: 'paper', label: '聊天里的 PDF' },
] as const

const Picked = ({ photo, onDelete }: { photo: KeptFile; onDelete: () => void }) => {
  const picture = useKeptAddress(photo.kept, !/\.pdf$/i.test(photo.name))
  return <UploadRow name={photo.name} bytes={photo.bytes} state='done' picture={picture} onDelete={onDelete} />
}

const hint = '提交后在后台上传，照片里的位置信息会自动去掉'

/** From none to nine; never asked for. */
export const Photos = ({ form, left }: { form: LogForm; left: number }) => {
  const { photos, room, add, remove } = usePhotos(form, left)
  const [asking, setAsking] = useState(false)
  const begin = () => (oneChooser ? void add('paper') : setAsking(true))
  const take = (source: Source) => {
    setAsking(false)
    void add(source)
  }
  return (
    <>
      <Row
        icon='camera'
        plain
        title='照片'
        label={`照片，已选 ${photos.length} 张，点按添加`}
        end={
          photos.length === 0
            ? '选填，不传也能提交'
            : room > 0
              ? `${photos.length} 张，可再加 ${room} 张`
              : `${photos.length} 张`
        }
        arrow={room > 0}
        onClick={room > 0 ? begin : undefined}
      />
      {photos.length > 0 && (
        <Box className='picked col g12'>
          {photos.map((photo) => (
            <Picked key={photo.id} photo={photo} onDelete={() => remove(photo.id)} />
          ))}
          <Box className='hint'>{hint}</Box>
        </Box>
      )}
      {!oneChooser && (
        <Menu open={asking} title='添加照片' items={sources} onPick={take} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
