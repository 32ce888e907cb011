import { type ReactNode, useEffect } from 'react'
import { back, useTitle } from '@/platform/go'
import { useInset } from '@/platform/inset'
import { useLook } from '@/platform/look'
import { dismiss, useNotice } from '@/platform/notice'
import { paintDevice } from '@/platform/system-look'
import { Box, Text } from '@/ui/box'
import { cx } from '@/ui/cx'
import { Heading } from '@/ui/heading'
import { Horizon } from '@/ui/horizon'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-name'
import { Logo } from '@/ui/logo'
import { Page } from '@/ui/page'
import { Press } from '@/ui/press'
import { Toast } from '@/ui/toast'
import './style'

type Props = {
  /** In the browser's tab. */
  title: string
  heading: string
  icon?: IconName
  line?: string
  bureau?: string
  story?: 'works' | 'full'
  footer?: ReactNode
  over?: ReactNode
  children: ReactNode
}

const Bar = ({ bureau }: { bureau?: string }) => (
  <Press className='guest-bar' label={`科副通${bureau ? `${bureau}主办` : ''}，回首页`} onClick={back}>
    <Logo word={false} />
    <Text className='b'>科副通</Text>
    {bureau && <Text className='t13 c3'>{`${bureau}主办`}</Text>}
  </Press>
)

/** The page of somebody who may be here for the first time: who asks, one question, and the line that it will travel. */
export const Frame = ({ title, heading, icon, line, bureau, story, footer, over, children }: Props) => {
  const look = useLook()
  const inset = useInset()
  const { text } = useNotice()
  useTitle(title)
  useEffect(() => paintDevice(look.dark, look.elder), [look.dark, look.elder])
  return (
    <Page
      title={title}
      look={look}
      inset={inset}
      form
      bar={<Bar bureau={bureau} />}
      top={
        <Box className={cx('guest-hero', story ?? 'plain')}>
          <Box className='words'>
            <Box className='flex g8'>
              {icon && <Icon name={icon} className='success big' />}
              <Heading level={1} className='t24 b'>
                {heading}
              </Heading>
            </Box>
            {line && <Box className='sub mt4'>{line}</Box>}
          </Box>
          {story && <Horizon story={story} />}
        </Box>
      }
      footer={footer}
      over={
        <>
          {over}
          <Toast text={text} onClose={dismiss} />
        </>
      }
    >
      {children}
    </Page>
  )
}
