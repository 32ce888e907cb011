import { type Attachment, filings } from '@kefutong/contract/filing/endpoints'
import { notify } from '@/platform/device'
import { fileProblemOf } from '@/platform/file-problem'
import { openFile } from '@/platform/open-file'

/** Shows one paper of a filing to whoever may see it. */
export const useOpenPaper = (filingId: string) => async (paper: Attachment) => {
  try {
    await openFile(filings.attachment, { id: filingId, attachmentId: paper.id }, paper)
  } catch (error) {
    const { text, next } = fileProblemOf(error)
    notify(`没有打开：${text}，${next}`)
  }
}
