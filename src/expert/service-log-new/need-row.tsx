import { needs } from '@kefutong/contract/need/endpoints'
import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import { useRemote } from '@/platform/use-remote'
import { SelectRow } from '@/ui/select-row'
import type { LogForm } from './use-typed'

const none = { value: '', label: '选填' }
const read = 20

/** The need it answers, of those this enterprise brought to this expert; no row where there is none. */
export const NeedRow = ({ form, filing }: { form: LogForm; filing: LoggableFiling }) => {
  const { data } = useRemote(needs.list, { group: 'mine', limit: read })
  const theirs = data?.items.filter(({ enterpriseName }) => enterpriseName === filing.enterpriseName) ?? []
  if (theirs.length === 0) return null
  return (
    <SelectRow
      label='对应的技术需求'
      icon='link'
      value={form.typed.needId ?? ''}
      options={[none, ...theirs.map(({ id, sentence }) => ({ value: id, label: sentence }))]}
      onChange={(needId) => form.patch({ needId })}
    />
  )
}
