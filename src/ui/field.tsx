import { type ReactNode, useId } from 'react'
import { Box, Text } from './box'
import { FieldContext } from './field-context'
import { FieldLabel } from './field-label'
import { Icon } from './icon'

export type FieldProps = {
  label: ReactNode
  /** One control: TextInput, TextArea, Select, DateInput, chips, Segmented … */
  children: ReactNode
  hint?: ReactNode
  error?: string
  required?: boolean
  /** Writes 选填 at the right. */
  optional?: boolean
  /** [typed, allowed]: the counter at the right. */
  count?: [number, number]
  /** A short word at the right instead: 至少十个字. */
  aside?: string
}

const asideOf = ({ optional, count, aside }: FieldProps) =>
  aside ?? (count ? `${count[0]} / ${count[1]}` : optional ? '选填' : undefined)

export const Field = (props: FieldProps) => {
  const { label, children, hint, error, required } = props
  const id = useId()
  const [hintId, errorId] = [`${id}hint`, `${id}error`]
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined
  const labelId = `${id}label`
  return (
    <Box className='field'>
      <FieldLabel id={labelId} htmlFor={id} aside={asideOf(props)}>
        {label}
      </FieldLabel>
      <FieldContext.Provider value={{ id, labelId, describedBy, invalid: Boolean(error), required }}>
        {children}
      </FieldContext.Provider>
      {error && (
        <Box className='err' id={errorId} role='alert'>
          <Icon name='alert' size='xs' />
          <Text>{error}</Text>
        </Box>
      )}
      {hint && (
        <Box className='hint' id={hintId}>
          {hint}
        </Box>
      )}
    </Box>
  )
}
