import { go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { Checkbox } from '@/ui/checkbox'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

type Props = { agreed: boolean; missed: boolean; onChange: (agreed: boolean) => void }

/** Never ticked beforehand. The policy opens on a page of its own and comes back here. */
export const Consent = ({ agreed, missed, onChange }: Props) => (
  <Box>
    <Box className='flex' style={{ alignItems: 'baseline' }}>
      <Checkbox checked={agreed} onChange={onChange}>
        我已阅读并同意
      </Checkbox>
      <Link onClick={() => go('privacy')}>《隐私政策》</Link>
    </Box>
    {missed && (
      <Box className='err' role='alert'>
        <Icon name='alert' size='xs' />
        <Text>请先阅读并同意隐私政策</Text>
      </Box>
    )}
  </Box>
)
