import type { Draft } from '../../src/platform/outbox/deed'
import type { Device } from './device'
import type { Content } from './server'

type File = { id: string; kept: string; deleted: boolean }

/** What its owner knows about one deed: what was written, what the device said, and what was done with it since. */
export type Entry = {
  id: string
  tag: string
  kind: string
  owner: string
  device: Device
  lane: string
  /** every version handed in, and whether the device said it kept it; undefined: the process ended before it could */
  versions: Array<Content & { kept: boolean | undefined }>
  files: File[]
  /** taken back, tried again, refused: then it has lost its place in line */
  touched: boolean
  discarded: boolean
  /** never sent when it was thrown away */
  unsent: boolean
  order: number
}

export type Ledger = Map<string, Entry>

export const contentOf = ({ input }: Draft) => input as Content

/** A put begins: the device has not said anything yet. */
export const began = (ledger: Ledger, draft: Draft, kind: string, device: Device) => {
  const { id, tag, version, text } = contentOf(draft) as Content & { id: string }
  const entry: Entry = ledger.get(draft.id) ?? {
    id: draft.id,
    tag,
    kind,
    owner: draft.owner.key,
    device,
    lane: draft.lane,
    versions: [],
    files: [],
    touched: false,
    discarded: false,
    unsent: false,
    order: ledger.size,
  }
  const put = { id, tag, version, text, kept: undefined as boolean | undefined }
  entry.versions.push(put)
  for (const { id, kept } of draft.files)
    if (!entry.files.some((file) => file.id === id)) entry.files.push({ id, kept, deleted: false })
  ledger.set(draft.id, entry)
  const said = (kept: boolean) => {
    put.kept = kept
    if (!kept) return
    for (const file of entry.files) if (!draft.files.some(({ id }) => id === file.id)) file.deleted = true
  }
  return said
}

/** What may stand in the end: the last version the device said it kept, and any it may have kept since. */
export const lastVersions = ({ versions }: Entry) => {
  const told = versions.map(({ kept }) => kept).lastIndexOf(true)
  return versions.slice(Math.max(0, told)).filter(({ kept }) => kept !== false)
}
