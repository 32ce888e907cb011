import { useEffect, useRef } from 'react'
import { useField, useFieldAria } from './field-context'
import { inputClass } from './input-class'
import type { TextAreaProps } from './text-area'
import { TextCount } from './text-count'

export const TextArea = (props: TextAreaProps) => {
  const { value, onChange, onBlur, placeholder, maxLength, rows = 3, disabled, readOnly, name, label } = props
  const { invalid } = useField()
  const aria = useFieldAria(label)
  const ref = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows what is typed
  useEffect(() => {
    const area = ref.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [value])
  return (
    <div className={inputClass({ ...props, invalid, area: true })}>
      <textarea
        {...aria}
        ref={ref}
        className='ctl'
        name={name}
        rows={rows}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        disabled={disabled}
        readOnly={readOnly}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onBlur}
      />
      <TextCount {...props} />
    </div>
  )
}
