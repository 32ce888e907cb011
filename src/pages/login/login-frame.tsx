import type { ReactNode } from 'react'
import { Screen } from '@/features/shell/screen'
import { Box } from '@/ui/box'
import { Heading } from '@/ui/heading'

/** What every way of logging in looks like; `footer` always holds 暂不登录. */
export const LoginFrame = ({ footer, children }: { footer: ReactNode; children: ReactNode }) => (
  <Screen title='登录' back form footer={footer}>
    <Box>
      <Heading className='t24 b'>登录后办备案</Heading>
      <Box className='sub mt4'>没有账号会自动建好。不登录也能看公开内容。</Box>
    </Box>
    {children}
  </Screen>
)
