import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Press } from './press'

export type SwitchProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  line?: ReactNode
  disabled?: boolean
}

export const Switch = ({ checked, onChange, children, line, disabled }: SwitchProps) => (
  <Press className='switch' checked={checked} disabled={disabled} onClick={() => onChange(!checked)}>
    <Box as='span' className='grow'>
      <Box as='span' className='block'>
        {children}
      </Box>
      {line && (
        <Box as='span' className='block hint'>
          {line}
        </Box>
      )}
    </Box>
    <Box as='span' className={cx('track', checked && 'on')}>
      <Box as='span' className='thumb' />
    </Box>
  </Press>
)
