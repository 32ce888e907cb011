import { RoleChip } from '@/features/shell/role-chip'
import { setElder, useLook } from '@/platform/look'
import { useRole, useSession } from '@/platform/session'
import { Box } from '@/ui/box'
import { Chip } from '@/ui/chips'
import { Heading } from '@/ui/heading'
import { Horizon } from '@/ui/horizon'
import { dateLine, greeting } from './greeting'

/** Who I am, and 长辈版 one tap away. */
export const HeroBar = ({ onRole }: { onRole: () => void }) => {
  const { elder } = useLook()
  return (
    <>
      <RoleChip onClick={onRole} />
      <Box className='grow' />
      <Chip outlined icon='text-size' onClick={() => setElder(!elder)}>
        {elder ? '标准版' : '长辈版'}
      </Chip>
    </>
  )
}

/** The greeting, and the horizon that closes the header. */
export const Hello = () => {
  const expert = useRole() === 'expert'
  const name = useSession((state) => state.me?.name)
  const now = new Date()
  return (
    <Box className='grow'>
      <Box className='hello'>
        <Heading level={1} className='t24 b'>
          {greeting(now, name, expert)}
        </Heading>
        <Box className='sub'>{dateLine(now)}</Box>
      </Box>
      <Horizon />
    </Box>
  )
}
