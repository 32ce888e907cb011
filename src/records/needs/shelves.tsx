import { useWide } from '@/platform/wide'
import { Desk } from './desk'
import './needs.scss'
import { Phone } from './phone'
import { useShelf } from './use-shelf'
import type { View } from './views'

type ShelvesProps = {
  title: string
  /** the shelves, the one to open first at the front */
  views: readonly View[]
}

/** Needs by shelf, for whoever handles them: cards on a phone, a table with the open one beside it at a desk. */
export const Shelves = ({ title, views }: ShelvesProps) => {
  const wide = useWide()
  const shelf = useShelf(views)
  return wide ? <Desk title={title} shelf={shelf} /> : <Phone title={title} shelf={shelf} />
}
