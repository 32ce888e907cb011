import { createContext, useContext } from 'react'

/** What a field tells the control inside it. */
export type FieldTies = { id?: string; labelId?: string; describedBy?: string; invalid?: boolean; required?: boolean }

export const FieldContext = createContext<FieldTies>({})
export const useField = () => useContext(FieldContext)

/** The same, as HTML attributes. */
export const useFieldAria = (label?: string) => {
  const { id, describedBy, invalid, required } = useField()
  return {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  }
}
