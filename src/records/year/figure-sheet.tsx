import type { YearFigure } from '@kefutong/contract/service-log/year'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Definition } from './definition'

type Props = { figure?: YearFigure; year: number; onRows: (id: string) => void; onClose: () => void }

/** What a figure counts, and the way to the rows behind it. */
export const FigureSheet = ({ figure, year, onRows, onClose }: Props) => {
  const rows = () => {
    onClose()
    if (figure) onRows(figure.id)
  }
  return (
    <Sheet
      open={Boolean(figure)}
      title={`${figure?.label ?? ''}的口径`}
      onClose={onClose}
      footer={
        <Button wide onClick={rows}>
          查看名单
        </Button>
      }
    >
      {figure && <Definition figure={figure} year={year} />}
    </Sheet>
  )
}
