import { figureText, type YearFigure } from '@kefutong/contract/service-log/year'
import { Box } from '@/ui/box'
import { Kpi } from '@/ui/stat'

type Props = { figures: readonly YearFigure[]; onMeans: (figure: YearFigure) => void }

/** The figures of the year as tiles; each clause opens what it counts and the way to its rows. */
export const Figures = ({ figures, onMeans }: Props) => (
  <Box className='kpis year-figures'>
    {figures.map((figure) => (
      <Kpi
        key={figure.id}
        name={figure.label}
        means={figure.means}
        onMeans={() => onMeans(figure)}
        {...figureText(figure.measure, figure.value, figure.unit)}
      />
    ))}
  </Box>
)
