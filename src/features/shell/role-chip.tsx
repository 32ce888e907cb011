import { roleWords } from '@kefutong/contract/role'
import { useRole } from '@/platform/session'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'

/** Who acts here; a tap offers the others. */
export const RoleChip = ({ onClick }: { onClick: () => void }) => {
  const role = useRole()
  return (
    <Press className='role-chip' label={`当前身份：${roleWords[role]}，点按切换`} onClick={onClick}>
      <Icon name='me' size='s' />
      {roleWords[role]}
      <Icon name='down' size='xs' />
    </Press>
  )
}
