import { type Photo, type ServiceLog, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { SureSheet } from '@/features/move/sure-sheet'
import { AddPhotos } from '@/features/service-log/add-photos'
import { PhotoStrip } from '@/features/service-log/photo-strip'
import { useOpenPhoto } from '@/features/service-log/use-open-photo'
import { SendingFile } from '@/features/upload/sending-file'
import { useFile } from '@/platform/use-file'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Rows } from '@/ui/row'
import { UploadRow } from '@/ui/upload-row'
import type { usePhotos } from './use-photos'

type Own = ReturnType<typeof usePhotos>

/** One that may still go: small, with its name, and the ways to see it whole and to delete it. */
const Removable = ({ logId, photo, onDelete }: { logId: string; photo: Photo; onDelete: () => void }) => {
  const open = useOpenPhoto(logId)
  const picture = useFile(
    serviceLogs.photo,
    { id: logId, photoId: photo.id },
    { enabled: photo.mime.startsWith('image/') },
  )
  return (
    <UploadRow
      name={photo.name}
      bytes={photo.bytes}
      state='done'
      picture={picture}
      onOpen={() => void open(photo)}
      onDelete={onDelete}
    />
  )
}

const isConfirmed = ({ state }: ServiceLog) => state === 'confirmed' || state === 'approving'

/** A statement counts as it is made, so its papers always come after it. */
const lateWords = ({ kind }: ServiceLog, late: number) =>
  kind === 'revenue'
    ? '申报即计入，材料随后上传，供核对，不在存证之内'
    : `其中 ${late} 个是企业确认后补传的，不在确认之内`

const Hints = ({ log, sending }: { log: ServiceLog; sending: number }) => {
  const late = log.files.filter((file) => file.late).length
  return (
    <>
      {late > 0 && <Box className='hint mt8'>{lateWords(log, late)}</Box>}
      {sending > 0 && <Box className='hint mt8'>内容已提交成功，照片在后台上传，可以先离开</Box>}
    </>
  )
}

const asideOf = (there: number, sending: number) =>
  sending > 0 ? `${there} 个，还有 ${sending} 个在上传` : `${there} 个`

const endOf = (log: ServiceLog, left: number) => {
  if (left === 0) return '已满 9 个'
  if (log.kind === 'revenue') return `供核对，可再加 ${left} 个`
  return isConfirmed(log) ? '补传的不在确认之内' : `选填，可再加 ${left} 个`
}

/** The row that adds one more. */
const Adding = ({ log, own: { left, add } }: { log: ServiceLog; own: Own }) => (
  <Rows>
    <AddPhotos title='添加照片或材料' end={endOf(log, left)} room={left} onPick={(source) => void add(source)} />
  </Rows>
)

/** What lies beside the record; whoever wrote it adds, tries again and deletes here. */
export const Photos = ({ log, own }: { log: ServiceLog; own: Own }) => {
  const { files, room } = log
  const { sending, ask } = own
  // one that was refused lies here until somebody tries again
  const going = sending.filter(({ state }) => state !== 'refused').length
  if (files.length + sending.length === 0)
    return room > 0 ? (
      <Card flush>
        <Adding log={log} own={own} />
      </Card>
    ) : null
  const stay = files.filter(({ removable }) => !removable)
  const mayGo = files.filter(({ removable }) => removable)
  return (
    <Card title='照片和材料' aside={asideOf(files.length, going)}>
      <PhotoStrip logId={log.id} files={stay} />
      {mayGo.length + sending.length > 0 && (
        <Box className='col g12 mt12'>
          {mayGo.map((photo) => (
            <Removable key={photo.id} logId={log.id} photo={photo} onDelete={() => ask(photo)} />
          ))}
          {sending.map((file) => (
            <SendingFile key={file.id} deedId={file.deedId} file={file} />
          ))}
        </Box>
      )}
      <Hints log={log} sending={going} />
      {room > 0 && (
        <Box className='log-more'>
          <Adding log={log} own={own} />
        </Box>
      )}
    </Card>
  )
}

/** Deleting what is nowhere else is asked once more. */
export const PhotoGoing = ({ own: { asked, busy, problem, remove, close } }: { own: Own }) =>
  asked ? (
    <SureSheet
      title='删除这个文件吗'
      sure='删除'
      danger
      busy={busy}
      problem={problem}
      onSend={() => void remove()}
      onClose={close}
    >
      <Box className='breaks'>{asked.name}</Box>
      <Box className='t14 c2 mt8'>删除后找不回来，记录本身不变。</Box>
    </SureSheet>
  ) : null
