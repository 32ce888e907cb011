import { type VisitState, visitLifecycle, visitStates } from '@kefutong/contract/visit'
import { ChoiceChips } from '@/ui/chips'

export type StateFilter = VisitState | 'all'

const options = [
  { value: 'all' as const, label: '全部' },
  ...visitStates.map((value) => ({ value, label: visitLifecycle.states[value].label })),
]

export const Filters = ({ state, onChange }: { state: StateFilter; onChange: (state: StateFilter) => void }) => (
  <ChoiceChips label='走到哪一步' value={state} options={options} limit={3} onChange={onChange} />
)
