import type { FieldLabelProps } from './field-label'

export const FieldLabel = ({ id, htmlFor, aside, children }: FieldLabelProps) => (
  <div className='label'>
    <label id={id} htmlFor={htmlFor}>
      {children}
    </label>
    {aside && <span className='aside'>{aside}</span>}
  </div>
)
