/** What an inspection comes to. */
export type FileProblem = 'fileEmpty' | 'fileTooLarge' | 'fileTypeNotAllowed' | 'fileDamaged' | 'imageTooManyPixels'

export type Accepted = {
  ok: true
  bytes: Buffer
  mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  extension: 'jpg' | 'png' | 'webp' | 'pdf'
  pages?: number
  width?: number
  height?: number
}
export type Refused = { ok: false; problem: FileProblem; reason?: string }
