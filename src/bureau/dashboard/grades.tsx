import type { Dashboard } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { FigureCard } from '@/features/dashboard/figure-card'
import { textOf, wordsOf } from '@/features/dashboard/values'
import { StackBar } from '@/ui/stack-bar'
import { Table } from '@/ui/table'

const metric = 'revenue.total'

/** How well the new sales are evidenced. */
export const Grades = ({ board, onMeans }: { board: Dashboard; onMeans: (id: MetricId) => void }) => (
  <FigureCard
    className='by-grade'
    says={board.says.grades}
    asOf={board.asOf}
    onMeans={() => onMeans(metric)}
    table={
      <Table
        caption={board.says.grades}
        tight
        columns={[
          { key: 'grade', title: '证据等级', cell: ({ grade }) => `${grade} ${gradeWords[grade]}` },
          { key: 'value', title: '新增销售收入', right: true, cell: ({ value }) => textOf(metric, value) },
        ]}
        rows={board.grades}
        keyOf={({ grade }) => grade}
      />
    }
  >
    <StackBar
      label='新增销售收入，按证据等级'
      parts={board.grades.map(({ grade, value }) => ({
        ...{ key: grade, name: `${grade} ${gradeWords[grade]}`, value },
        text: wordsOf(metric, value).value,
        unit: wordsOf(metric, value).unit,
      }))}
    />
  </FigureCard>
)
