import type { ChosenFile } from '../../bridge'
import { showToast } from '../dialogs'
import { addressOf, fromBase64, readBytes, temporary } from '../files'
import { record, state } from '../state'
import { privately } from './privacy'
import { type Callbacks, refuse, settle } from './reply'

type Choose = Callbacks & { count?: number; mediaType?: string[]; type?: string; extension?: string[] }

const IMAGE_COUNT = 9
/** WeChat says it itself. */
const COPIED = '内容已复制'
const COPIED_MS = 1500

const clipboard = { text: '' }

/** Hands over what the test chose; without that the user has closed the album. */
const take = (count: number, fits: (file: ChosenFile) => boolean) => {
  const taken = state.chosen.splice(0).filter(fits).slice(0, count)
  if (!taken.length) throw refuse('cancel')
  return taken.map((file) => {
    const bytes = fromBase64(file.base64)
    return { path: temporary(bytes, file.name, file.type), size: bytes.length, name: file.name, type: file.type }
  })
}

const isImage = ({ type }: ChosenFile) => type.startsWith('image/')

const chooseImage = ({ count = IMAGE_COUNT }: Choose = {}) => {
  const files = take(count, isImage)
  return { tempFilePaths: files.map(({ path }) => path), tempFiles: files.map(({ path, size }) => ({ path, size })) }
}

const chooseMedia = ({ count = IMAGE_COUNT }: Choose = {}) => {
  const files = take(count, isImage)
  return { type: 'image', tempFiles: files.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })) }
}

const ending = ({ name }: ChosenFile) => name.split('.').pop()?.toLowerCase() ?? ''

/** WeChat: `file` is everything but pictures and films, and only with it does `extension` count. */
const offered =
  ({ type = 'all', extension }: Choose) =>
  (file: ChosenFile) => {
    if (type === 'image') return isImage(file)
    if (type !== 'file') return type === 'all'
    return (
      !isImage(file) && (!extension || extension.some((one) => one.replace('.', '').toLowerCase() === ending(file)))
    )
  }

const chooseMessageFile = (options: Choose) => {
  const files = take(options.count ?? 1, offered(options))
  const time = Math.floor(Date.now() / 1000)
  return {
    tempFiles: files.map((file) => ({ ...file, type: file.type.startsWith('image/') ? 'image' : 'file', time })),
  }
}

const chooser = (api: string, choose: (options: Choose) => object) => (options: Choose) =>
  settle(api, options, () => privately(() => choose(options)))

const imageInfo = async ({ src }: { src: string }) => {
  const picture = new Image()
  picture.src = addressOf(src)
  try {
    await picture.decode()
  } catch {
    throw refuse('image not found')
  }
  return {
    width: picture.naturalWidth,
    height: picture.naturalHeight,
    path: src,
    orientation: 'up',
    type: src.split('.').pop() ?? 'unknown',
  }
}

const assertThere = (path: string) => {
  if (path.startsWith('wxfile://') && !readBytes(path)) throw refuse(`file doesn't exist: ${path}`)
}

const existing = (api: string, path: string, options: object) => {
  assertThere(path)
  record(api, options)
}

/** WeChat knows these, by `fileType` or by the ending of the path, and opens only what is one. */
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']
const HEAD = 5
/** How the bytes of the newer kinds begin: a PDF, and the archives that the Office of our time writes. */
const HEADS: Record<string, string> = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', pptx: 'PK' }

type Document = Callbacks & { filePath: string; fileType?: string; showMenu?: boolean }

const opened = ({ filePath, fileType, showMenu = false }: Document) => {
  const kind = fileType ?? filePath.split('.').pop() ?? ''
  const bytes = readBytes(filePath)
  if (!bytes) throw refuse(`file doesn't exist: ${filePath}`)
  if (!DOCUMENTS.includes(kind)) throw refuse('filetype not supported')
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  if (!head.startsWith(HEADS[kind] ?? '')) throw refuse('open document failed')
  record('openDocument', { filePath, fileType, showMenu, size: bytes.length, head })
}

type Source = Callbacks & { src: string }
type Path = Callbacks & { filePath: string }

export const media = {
  chooseImage: chooser('chooseImage', chooseImage),
  chooseMedia: chooser('chooseMedia', chooseMedia),
  chooseMessageFile: chooser('chooseMessageFile', chooseMessageFile),
  getImageInfo: (options: Source) => settle('getImageInfo', options, () => imageInfo(options)),
  compressImage: (options: Source) => settle('compressImage', options, () => ({ tempFilePath: options.src })),
  previewImage: (options: Callbacks & { urls: string[] }) =>
    settle('previewImage', options, () => {
      options.urls.forEach(assertThere)
      record('previewImage', options)
    }),
  openDocument: (options: Document) => settle('openDocument', options, () => opened(options)),
  saveImageToPhotosAlbum: (options: Path) =>
    settle('saveImageToPhotosAlbum', options, () =>
      privately(() => existing('saveImageToPhotosAlbum', options.filePath, options)),
    ),
  setClipboardData: (options: Callbacks & { data: string }) =>
    settle('setClipboardData', options, () => {
      clipboard.text = options.data
      record('setClipboardData', { data: options.data })
      state.toasts.push(COPIED)
      showToast(COPIED, COPIED_MS, false)
    }),
  getClipboardData: (options?: Callbacks) =>
    settle('getClipboardData', options, () => privately(() => ({ data: clipboard.text }))),
}
