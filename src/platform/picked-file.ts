/** A file the user chose: `path` is a temporary path in the mini-program and an object URL on H5, where `blob` holds the bytes. */
export type PickedFile = { path: string; name: string; bytes: number; blob?: Blob }

export type Progress = { sent: number; total: number; percent: number }

/** `promise` gives the reply, or undefined when it was cancelled. */
export type Upload<Reply> = { promise: Promise<Reply | undefined>; abort: () => void }

export type SendOptions = { onProgress?: (progress: Progress) => void; key?: string; asGuest?: boolean }

/** Ten megabytes on a slow line; after that nobody is answering. */
export const uploadPatience = 300_000

export const textFields = (rest: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )

export const percentOf = (sent: number, total: number) =>
  total > 0 ? Math.min(100, Math.round((sent / total) * 100)) : 0
