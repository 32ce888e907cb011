import { create } from 'zustand'
import type { Progress } from '../picked-file'
import type { Deed, Sent } from './deed'
import { allDeeds, allSent } from './shelf'

type Shelf = {
  deeds: Deed[]
  sent: Sent[]
  /** ids of deeds and files on their way, and of those the API put off */
  flying: ReadonlySet<string>
  busy: ReadonlySet<string>
  progress: Record<string, Progress>
}

/** What lies on the device, for screens. The device is asked; this only remembers what it said. */
export const useShelf = create<Shelf>()(() => ({
  deeds: allDeeds(),
  sent: allSent(),
  flying: new Set(),
  busy: new Set(),
  progress: {},
}))

/** Looks at the device again. */
export const look = () => useShelf.setState({ deeds: allDeeds(), sent: allSent() })

export const showTravel = (flying: ReadonlySet<string>, busy: ReadonlySet<string>) =>
  useShelf.setState(({ progress }) => ({
    flying,
    busy,
    progress: Object.fromEntries(Object.entries(progress).filter(([id]) => flying.has(id))),
  }))

export const showProgress = (fileId: string, progress: Progress) =>
  useShelf.setState((shelf) => ({ progress: { ...shelf.progress, [fileId]: progress } }))
