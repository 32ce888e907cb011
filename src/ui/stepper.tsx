import { Box } from './box'
import { cx } from './cx'
import { useField } from './field-context'
import { Icon } from './icon'
import { Press } from './press'

export type StepperProps = {
  value: number
  step: number
  min: number
  max: number
  /** The value as it stands between the two buttons: 1.5 天. */
  words: (value: number) => string
  onChange: (value: number) => void
  label?: string
}

/** A small number, a step up or down at a time. */
export const Stepper = ({ value, step, min, max, words, onChange, label }: StepperProps) => {
  const { labelId } = useField()
  const [less, more] = [value - step, value + step]
  return (
    <Box className='stepper' role='group' label={label} labelledBy={label ? undefined : labelId}>
      <Press
        className={cx('step', less < min && 'off')}
        label={`减到 ${words(less)}`}
        disabled={less < min}
        onClick={() => onChange(less)}
      >
        <Icon name='minus' size='s' />
      </Press>
      <Box className='said b' live='polite'>
        {words(value)}
      </Box>
      <Press
        className={cx('step', more > max && 'off')}
        label={`加到 ${words(more)}`}
        disabled={more > max}
        onClick={() => onChange(more)}
      >
        <Icon name='plus' size='s' />
      </Press>
    </Box>
  )
}
