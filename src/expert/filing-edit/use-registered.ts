import { useEffect, useRef } from 'react'
import type { Eligibility } from './use-eligibility'
import type { PartForm, PartValues } from './use-part'

const blank = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Once a code is right, what the city has registered under it fills whatever is still empty. */
export const useRegistered = ({ form, set }: PartForm<'enterprise'>, { uscc, known }: Eligibility) => {
  const filled = useRef<string>()
  const enterprise = known?.enterprise
  useEffect(() => {
    if (!uscc || !enterprise || filled.current === uscc) return
    filled.current = uscc
    const now = form.getValues()
    const registered = { ...enterprise, business: enterprise.business ?? undefined } as PartValues['enterprise']
    for (const name of ['name', 'regionCode', 'chains', 'standings', 'business'] as const) {
      if (blank(now[name]) && !blank(registered[name])) set(name, registered[name])
    }
  }, [uscc, enterprise, form, set])
}
