import { dropFile, filePaths, fromBase64, putFile, readBytes, toBase64, USER_DATA_PATH } from '../files'
import { boot } from '../state'
import { type Callbacks, refuse, settle } from './reply'

type Encoding = string | undefined

const need = (path: string) => {
  const bytes = readBytes(path)
  if (!bytes) throw refuse(`no such file or directory ${path}`, { errno: 1300002 })
  return bytes
}

const writable = (path: string) => {
  if (!path.startsWith(USER_DATA_PATH)) throw refuse(`permission denied, open ${path}`, { errno: 1300201 })
}

const saved = () => filePaths().filter((path) => path.startsWith(`${USER_DATA_PATH}/`))

/** Writes one of the app's own files, as long as there is room for it. */
const store = (path: string, bytes: Uint8Array) => {
  writable(path)
  const others = saved().filter((file) => file !== path)
  const taken = others.reduce((sum, file) => sum + (readBytes(file)?.length ?? 0), 0)
  if (taken + bytes.length > boot.fileRoom)
    throw refuse('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
  putFile(path, bytes)
}

const asText = (bytes: Uint8Array, encoding: Encoding) => {
  if (encoding === undefined) return new Uint8Array(bytes).buffer
  return encoding === 'base64'
    ? toBase64(bytes)
    : new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes)
}

const asBytes = (data: string | ArrayBuffer, encoding: Encoding) => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return encoding === 'base64' ? fromBase64(data) : new TextEncoder().encode(data)
}

const readFile = (path: string, encoding?: string) => asText(need(path), encoding)

const writeFile = (path: string, data: string | ArrayBuffer, encoding?: string) => {
  store(path, asBytes(data, encoding))
}

const saveFile = (from: string, to = `${USER_DATA_PATH}/${from.split('/').pop()}`) => {
  store(to, need(from))
  if (from !== to) dropFile(from)
  return to
}

const copyFile = (from: string, to: string) => {
  store(to, need(from))
}

const unlink = (path: string) => {
  need(path)
  dropFile(path)
}

const isFolder = (path: string) => path === USER_DATA_PATH || filePaths().some((file) => file.startsWith(`${path}/`))
const access = (path: string) => void (isFolder(path) || need(path))
const readdir = (path: string) =>
  filePaths()
    .filter((file) => file.startsWith(`${path}/`))
    .map((file) => file.slice(path.length + 1))

type Named = Callbacks & {
  filePath: string
  encoding?: string
  data: string | ArrayBuffer
  tempFilePath: string
  path: string
  srcPath: string
  destPath: string
  dirPath: string
}

const manager = {
  readFile: (o: Named) => settle('readFile', o, () => ({ data: readFile(o.filePath, o.encoding) })),
  readFileSync: readFile,
  writeFile: (o: Named) => settle('writeFile', o, () => writeFile(o.filePath, o.data, o.encoding)),
  writeFileSync: writeFile,
  saveFile: (o: Named) => settle('saveFile', o, () => ({ savedFilePath: saveFile(o.tempFilePath, o.filePath) })),
  saveFileSync: saveFile,
  copyFile: (o: Named) => settle('copyFile', o, () => copyFile(o.srcPath, o.destPath)),
  copyFileSync: copyFile,
  unlink: (o: Named) => settle('unlink', o, () => unlink(o.filePath)),
  unlinkSync: unlink,
  access: (o: Named) => settle('access', o, () => access(o.path)),
  accessSync: access,
  readdir: (o: Named) => settle('readdir', o, () => ({ files: readdir(o.dirPath) })),
  readdirSync: readdir,
  mkdir: (o: Named) => settle('mkdir', o, () => undefined),
  mkdirSync: () => undefined,
  getFileInfo: (o: Named) => settle('getFileInfo', o, () => ({ size: need(o.filePath).length })),
  removeSavedFile: (o: Named) => settle('removeSavedFile', o, () => unlink(o.filePath)),
  getSavedFileList: (o: Named) =>
    settle('getSavedFileList', o, () => ({
      fileList: saved().map((filePath) => ({ filePath, size: need(filePath).length, createTime: 0 })),
    })),
}

export const fileSystem = {
  env: { USER_DATA_PATH },
  getFileSystemManager: () => manager,
  saveFile: manager.saveFile,
  getFileInfo: manager.getFileInfo,
  removeSavedFile: manager.removeSavedFile,
  getSavedFileList: manager.getSavedFileList,
  arrayBufferToBase64: (bytes: ArrayBuffer) => toBase64(new Uint8Array(bytes)),
  base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
}
