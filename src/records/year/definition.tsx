import { moneyWords } from '@kefutong/contract/money'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { figureText, type YearFigure, yearDay, yearFigureWords } from '@kefutong/contract/service-log/year'
import { Box, Text } from '@/ui/box'
import { Facts } from '@/ui/facts'

/** Money by what it rests on: 「A 有登记合同 5 万元」. */
const graded = ({ grades }: YearFigure) =>
  (grades ?? [])
    .filter(({ value }) => value > 0)
    .map(({ grade, value }) => {
      const sum = moneyWords(value)
      return `${grade} ${gradeWords[grade]} ${sum.value} ${sum.unit}`
    })

/** A figure of the year with what it counts and what it leaves out. */
export const Definition = ({ figure, year }: { figure: YearFigure; year: number }) => {
  const { counts, leaves, kind } = yearFigureWords[figure.id]
  const lines = graded(figure)
  const { value, unit } = figureText(figure.measure, figure.value, figure.unit)
  return (
    <>
      <Box>
        <Text className='t32 b num'>{value}</Text>
        <Text className='sub'>{` ${unit}，${year} 年`}</Text>
      </Box>
      <Box className='mt12'>
        <Facts
          items={[
            { label: '怎么数', value: counts },
            { label: '不算', value: leaves },
            { label: '归年', value: kind === 'revenue' ? null : yearDay },
            {
              label: '凭证',
              value: lines.length > 0 ? lines.map((line) => <Box key={line}>{line}</Box>) : null,
            },
          ]}
        />
      </Box>
    </>
  )
}
