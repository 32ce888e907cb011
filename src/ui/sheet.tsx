import type { ReactNode } from 'react'
import { AtFloatLayout } from 'taro-ui'
import { Box } from './box'
import { Heading } from './heading'
import { Icon } from './icon'
import { Press } from './press'

export type SheetProps = {
  open: boolean
  title: string
  onClose: () => void
  children?: ReactNode
  /** Buttons side by side at the bottom. */
  footer?: ReactNode
}

/** From the bottom on a phone, a dialog in the middle on a desk. */
export const Sheet = ({ open, title, onClose, children, footer }: SheetProps) => (
  <AtFloatLayout isOpened={open} onClose={onClose}>
    <Box className='sheet-in'>
      <Box className='grab' />
      <Box className='sheet-head'>
        <Heading className='title'>{title}</Heading>
        <Press className='shut' label='关闭' onClick={onClose}>
          <Icon name='close' />
        </Press>
      </Box>
      <Box>{open && children}</Box>
      {footer && <Box className='sheet-foot'>{footer}</Box>}
    </Box>
  </AtFloatLayout>
)
