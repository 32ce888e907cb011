import { createStore, del, get, keys, set } from 'idb-keyval'
import { isOldKept, type KeptFile, keptName } from './kept-name'
import type { PickedFile } from './picked-file'

export type { KeptFile } from './kept-name'

/** Opened when first needed: a browser may have no such store, and most visits need none. */
const store = (() => {
  let opened: ReturnType<typeof createStore> | undefined
  return () => (opened ??= createStore('kefutong', 'files'))
})()

/** The same in a browser: the bytes go to IndexedDB, where a reload finds them. Undefined: no room, or no such store. */
export const keepFile = async ({ blob, name, bytes }: PickedFile): Promise<KeptFile | undefined> => {
  if (!blob) return undefined
  const { id, kept } = keptName(name)
  try {
    await set(kept, blob, store())
    return { id, kept, name, bytes }
  } catch {
    return undefined
  }
}

export const openKept = async ({ kept, name, bytes }: Omit<KeptFile, 'id'>): Promise<PickedFile | undefined> => {
  try {
    const blob = await get<Blob>(kept, store())
    return blob && { path: '', name, bytes, blob }
  } catch {
    return undefined
  }
}

/** An object URL: whoever asked revokes it. */
export const showKept = async (kept: string): Promise<string | undefined> => {
  const file = await openKept({ kept, name: '', bytes: 0 })
  return file?.blob && URL.createObjectURL(file.blob)
}

export const dropKept = async (kept: string): Promise<void> => {
  try {
    await del(kept, store())
  } catch {
    // it stays until it is swept
  }
}

export const sweepKept = async (named: ReadonlySet<string>) => {
  try {
    for (const kept of await keys<string>(store())) if (!named.has(kept) && isOldKept(kept)) await dropKept(kept)
  } catch {
    // no such store: nothing is kept there
  }
}
