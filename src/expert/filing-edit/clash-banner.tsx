import { replace } from '@/platform/go'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import type { Saving } from './saving'
import type { SavingState } from './saving-state'

const Clash = ({ saving, state }: { saving: Saving; state: SavingState }) => {
  if (state.status === 'closed')
    return (
      <Banner tone='warn' action={<Link onClick={() => replace('filing', { id: state.filing.id })}>查看备案</Link>}>
        这件备案已经提交或结束，不能再改。您填的内容还在手机里。
      </Banner>
    )
  if (state.status === 'clash')
    return (
      <Banner tone='warn'>
        这份草稿刚在别处改过，和您填的不一样。您填的都还在。
        <Box className='flex g12 mt8'>
          <Button small kind='secondary' onClick={saving.takeTheirs}>
            查看最新内容
          </Button>
          <Button small kind='soft' onClick={saving.keepMine}>
            保留我填的
          </Button>
        </Box>
      </Banner>
    )
  if (state.aside)
    return (
      <Banner tone='info' action={<Link onClick={saving.bringBack}>换回我填的</Link>}>
        已换成最新内容。
      </Banner>
    )
  return null
}

/** Two devices on one draft: nothing typed is lost, the person chooses. Stands above the buttons, always in sight. */
export const ClashBanner = ({ saving, state }: { saving: Saving; state: SavingState }) => {
  if (state.status !== 'clash' && state.status !== 'closed' && !state.aside) return null
  return (
    <Box className='edit-clash'>
      <Clash saving={saving} state={state} />
    </Box>
  )
}
