import { discardFile, type FileItem, retry } from '@/platform/outbox'
import { useKeptAddress } from '@/platform/use-kept-address'
import { UploadRow } from '@/ui/upload-row'

const states = { waiting: 'waiting', sending: 'sending', refused: 'failed' } as const

const isPaper = (name: string) => /\.pdf$/i.test(name)

/** One file on its way from this device: how far, why not, once more, or not at all. */
export const SendingFile = ({ deedId, file }: { deedId: string; file: FileItem }) => {
  const { id, name, bytes, sent, words, kept } = file
  const away = () => void discardFile(deedId, id)
  return (
    <UploadRow
      name={name}
      bytes={bytes}
      sent={sent}
      state={states[file.state]}
      picture={useKeptAddress(kept, !isPaper(name))}
      fault={words}
      waits={words}
      onCancel={away}
      onRetry={() => void retry(deedId)}
      onDelete={away}
    />
  )
}
