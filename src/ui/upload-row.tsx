import { Box } from './box'
import { Icon } from './icon'
import { Link } from './link'
import { Picture } from './picture'

export type UploadRowProps = {
  name: string
  bytes: number
  /** How many have gone, while it is on its way. */
  sent?: number
  /** `waiting`: on this device, its turn has not come. */
  state: 'waiting' | 'sending' | 'failed' | 'done'
  /** Why it failed and what to do. */
  fault?: string
  /** What it waits for. */
  waits?: string
  picture?: string
  onCancel?: () => void
  onRetry?: () => void
  onDelete?: () => void
  onOpen?: () => void
}

const MB = 1024 * 1024
const sizeOf = (bytes: number) =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`
const percentOf = ({ sent = 0, bytes }: UploadRowProps) =>
  bytes > 0 ? Math.min(100, Math.round((sent / bytes) * 100)) : 0

const lineOf = (props: UploadRowProps) => {
  if (props.state === 'failed') return props.fault ?? '没传上去，文件还在手机里，可以重试'
  if (props.state === 'waiting') return props.waits ?? '等待上传'
  if (props.state === 'done') return sizeOf(props.bytes)
  return `${percentOf(props)}%，${((props.sent ?? 0) / MB).toFixed(1)} / ${sizeOf(props.bytes)}`
}

export const UploadRow = (props: UploadRowProps) => {
  const { name, state, picture, onCancel, onRetry, onDelete, onOpen } = props
  const travels = state === 'sending' || state === 'waiting'
  return (
    <Box className='up'>
      <Box className='pic'>
        {picture ? (
          <Picture className='thumb' src={picture} alt='' />
        ) : (
          <Icon name={/\.pdf$/i.test(name) ? 'file' : 'image'} />
        )}
      </Box>
      <Box className='grow'>
        <Box className='between g12 t14'>
          <Box className='grow clip'>{name}</Box>
          <Box className='does'>
            {travels && onCancel && (
              <Link label={`取消上传 ${name}`} onClick={onCancel}>
                取消
              </Link>
            )}
            {state === 'failed' && onRetry && (
              <Link label={`重传 ${name}`} onClick={onRetry}>
                重试
              </Link>
            )}
            {state === 'done' && onOpen && (
              <Link label={`查看 ${name}`} onClick={onOpen}>
                查看
              </Link>
            )}
            {!travels && onDelete && (
              <Link kind='quiet' label={`删除 ${name}`} onClick={onDelete}>
                删除
              </Link>
            )}
          </Box>
        </Box>
        <Box className={state === 'failed' ? 't13 danger' : 't13 c3'} live='polite'>
          {lineOf(props)}
        </Box>
        {state === 'sending' && (
          <Box className='tr'>
            <Box className='go' style={{ width: `${percentOf(props)}%` }} />
          </Box>
        )}
      </Box>
    </Box>
  )
}
