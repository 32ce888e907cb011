import Taro from '@tarojs/taro'
import { isOldKept, type KeptFile, keptName } from './kept-name'
import type { PickedFile } from './picked-file'

export type { KeptFile } from './kept-name'

const pathOf = (kept: string) => `${Taro.env.USER_DATA_PATH}/${kept}`

type Settle = { success: () => void; fail: () => void }

const done = (work: (settle: Settle) => void) =>
  new Promise<boolean>((resolve) => work({ success: () => resolve(true), fail: () => resolve(false) }))

/** Copies a picked file, which WeChat may delete at any time, to where the app keeps its own. Undefined: no room. */
export const keepFile = async ({ path, name, bytes }: PickedFile): Promise<KeptFile | undefined> => {
  const { id, kept } = keptName(name)
  const copied = await done((settle) =>
    Taro.getFileSystemManager().copyFile({ srcPath: path, destPath: pathOf(kept), ...settle }),
  )
  return copied ? { id, kept, name, bytes } : undefined
}

/** The file as an upload takes it; undefined when it is no longer there. */
export const openKept = async ({ kept, name, bytes }: Omit<KeptFile, 'id'>): Promise<PickedFile | undefined> => {
  const path = pathOf(kept)
  const there = await done((settle) => Taro.getFileSystemManager().access({ path, ...settle }))
  return there ? { path, name, bytes } : undefined
}

/** Something an image can show; undefined when the file is no longer there. */
export const showKept = async (kept: string): Promise<string | undefined> =>
  (await openKept({ kept, name: '', bytes: 0 }))?.path

export const dropKept = async (kept: string): Promise<void> => {
  await done((settle) => Taro.getFileSystemManager().unlink({ filePath: pathOf(kept), ...settle }))
}

/** Deletes what no deed names and no form can still want. */
export const sweepKept = async (named: ReadonlySet<string>) => {
  const { USER_DATA_PATH = '' } = Taro.env
  const files = await new Promise<string[]>((resolve) =>
    Taro.getFileSystemManager().readdir({
      dirPath: USER_DATA_PATH,
      success: ({ files: found }) => resolve(found),
      fail: () => resolve([]),
    }),
  )
  for (const kept of files) if (!named.has(kept) && isOldKept(kept)) await dropKept(kept)
}
