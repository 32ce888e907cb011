import type { ReactNode } from 'react'
import { useState } from 'react'
import { Menu } from '@/ui/menu'
import { Row } from '@/ui/row'
import type { Source } from './pick-photos'

/** A browser's chooser has them all; WeChat has one each for photos, for pictures and for papers in a conversation. */
const oneChooser = process.env.TARO_ENV === 'h5'

const sources = [
  { value: 'camera', label: '拍照或相册' },
  { value: 'chat', label: '聊天里的图片' },
  { value: 'paper', label: '聊天里的 PDF' },
] as const

type Props = { title: string; end: ReactNode; room: number; onPick: (source: Source) => void }

/** The row that asks where photos and papers come from; nothing to press once there is no more room. */
export const AddPhotos = ({ title, end, room, onPick }: Props) => {
  const [asking, setAsking] = useState(false)
  const begin = () => (oneChooser ? onPick('paper') : setAsking(true))
  const take = (source: Source) => {
    setAsking(false)
    onPick(source)
  }
  return (
    <>
      <Row icon='camera' plain title={title} end={end} arrow={room > 0} onClick={room > 0 ? begin : undefined} />
      {!oneChooser && (
        <Menu open={asking} title='添加照片' items={sources} onPick={take} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
