import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Heading } from './heading'
import { Icon } from './icon'
import { type Look, lookClass, lookStyle } from './look'
import { Press } from './press'

export type PageProps = {
  /** The page's name: in the bar, and the first heading on H5. */
  title: string
  look: Look
  children: ReactNode
  back?: boolean
  onBack?: () => void
  /** Instead of arrow and title, as on 首页; the page then says its own first heading. */
  bar?: ReactNode
  /** Below the bar on the same white: steps, filters, the greeting. On a desk with `side` it stands right of the title. */
  top?: ReactNode
  /** The sticky bar: usually an ActionBar. */
  footer?: ReactNode
  /** The desk's left column: a SideNav. Seen from 1024 px. */
  side?: ReactNode
  /** No 720 px limit. */
  wide?: boolean
  /** 16 px between fields instead of 12. */
  form?: boolean
  /** No padding on a desk: tables and panes touch the edges. */
  flush?: boolean
  /** Mini-program: the status bar above, and the room that the capsule takes at the right. */
  inset?: { top: number; right: number }
  /** Outside the flow: Toast, Sheet, Menu. */
  over?: ReactNode
}

const Bar = ({ title, back, onBack, bar, inset }: PageProps) => (
  <Box className={cx('nav', !back && 'bare')} style={{ paddingRight: inset && `${inset.right + 8}px` }}>
    {bar ? (
      <Box className='bar'>{bar}</Box>
    ) : (
      <>
        {back && (
          <Press className='back' label='返回' onClick={onBack}>
            <Icon name='back' />
          </Press>
        )}
        <Heading level={1} className='title clip'>
          {title}
        </Heading>
      </>
    )}
  </Box>
)

export const Page = (props: PageProps) => {
  const { look, children, bar, top, footer, wide, form, flush, inset, over } = props
  return (
    <Box className={cx('page', lookClass(look))} style={lookStyle(look)}>
      <Box className={cx('top', bar !== undefined && 'hero')} style={{ paddingTop: inset && `${inset.top}px` }}>
        <Bar {...props} />
        {top}
      </Box>
      <Box className={cx('scroll', form && 'form', wide && 'wide', flush && 'flush')}>{children}</Box>
      {footer && <Box className='sticky'>{footer}</Box>}
      {over}
    </Box>
  )
}
