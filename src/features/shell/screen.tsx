import { type ReactNode, useEffect } from 'react'
import { back as goBack, useTitle } from '@/platform/go'
import { useInset } from '@/platform/inset'
import { useLook } from '@/platform/look'
import { dismiss, useNotice } from '@/platform/notice'
import { useSignedIn } from '@/platform/session'
import { paintDevice } from '@/platform/system-look'
import { useMe } from '@/platform/use-me'
import { useWide } from '@/platform/wide'
import { Page, type PageProps } from '@/ui/page'
import { Toast } from '@/ui/toast'
import { Boundary } from './boundary'
import { DeskNav } from './desk-nav'
import { OfflineStrip } from './offline-strip'
import './shell.scss'

type Props = Pick<
  PageProps,
  'title' | 'back' | 'onBack' | 'bar' | 'top' | 'footer' | 'wide' | 'form' | 'flush' | 'children'
> & {
  /** Sheets and menus of this page. */
  over?: ReactNode
}

/**
 * The frame of every page: look, safe areas, the desk's navigation, the offline strip, short notices, and a floor under
 * what breaks. `back` without `onBack` goes one page back, or home.
 */
export const Screen = ({ children, over, onBack = goBack, ...rest }: Props) => {
  const look = useLook()
  const inset = useInset()
  const signedIn = useSignedIn()
  const wide = useWide()
  const { text } = useNotice()
  useTitle(rest.title)
  useMe()
  useEffect(() => paintDevice(look.dark, look.elder), [look.dark, look.elder])
  return (
    <Page
      {...rest}
      look={look}
      inset={inset}
      onBack={onBack}
      side={wide && signedIn ? <DeskNav /> : undefined}
      top={
        <>
          {rest.top}
          <OfflineStrip />
        </>
      }
      over={
        <>
          {over}
          <Toast text={text} onClose={dismiss} />
        </>
      }
    >
      <Boundary>{children}</Boundary>
    </Page>
  )
}
