import { Box, Text } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import { Press } from './press'
import type { TextInputProps } from './text-input'

/** What stands behind the text: unit, result of a check, and the cross that clears. */
export const InputEnd = ({ value, onChange, unit, icon, iconTone, clearable, disabled, readOnly }: TextInputProps) => (
  <>
    {unit && <Text className='end'>{unit}</Text>}
    {icon && (
      <Box as='span' className={cx('end', iconTone)}>
        <Icon name={icon} size='s' />
      </Box>
    )}
    {clearable && value && !disabled && !readOnly && (
      <Press className='tail' label='清空' onClick={() => onChange('')}>
        <Icon name='close' size='s' />
      </Press>
    )}
  </>
)
