import { Empty } from '@/ui/empty'
import type { Shelf } from './use-shelf'
import { wordsOf } from './views'

export const Nothing = ({ shelf }: { shelf: Shelf }) => {
  const { none, line } = wordsOf(shelf.view)
  if (!shelf.filtered) return <Empty title={none} line={line} />
  return <Empty title='没有符合条件的需求' line='换个条件，或看全部。' action='清除筛选' onAction={shelf.clear} />
}
