import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { AppointmentPart, EnterprisePart, ExpertPart, type FilingDraft } from '@kefutong/contract/filing/form'
import type { Fault } from '@kefutong/contract/problem'
import { useEffect } from 'react'
import { type DefaultValues, type Path, type PathValue, type Resolver, useForm } from 'react-hook-form'
import type { Part } from './kept'
import type { Saving } from './saving'
import type { SavingState } from './saving-state'

const schemas = { expert: ExpertPart, enterprise: EnterprisePart, appointment: AppointmentPart }

/** Lists begin empty, so that a missing one is asked for in the contract's own words. */
const blank: Record<Part, Record<string, unknown>> = {
  expert: { keywords: [], chains: [] },
  enterprise: { chains: [], standings: [] },
  appointment: { tasks: [] },
}

/** The three parts as they stand while they are being filled in. */
export type PartValues = Required<FilingDraft>

type Nested = { message?: unknown; root?: Nested }

const messageOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { message, root } = error as Nested
  if (typeof message === 'string' && message) return message
  return messageOf(root) ?? Object.values(error).map(messageOf).find(Boolean)
}

/**
 * One of the three parts as a form on the contract's own rules. `field(name)` gives the error for a Field and the control
 * inside it; every change is put into `saving` too.
 */
export const usePart = <P extends Part>(saving: Saving, state: SavingState, part: P) => {
  type Values = PartValues[P]
  const values = () => ({ ...blank[part], ...saving.store.getState().form[part] }) as DefaultValues<Values>
  const form = useForm<Values>({
    resolver: standardSchemaResolver(schemas[part]) as unknown as Resolver<Values>,
    defaultValues: values(),
    // The mini-program has no element to focus; a browser is taken to the first fault by hand.
    shouldFocusError: false,
  })
  const { setError, clearErrors, reset } = form

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form was changed from outside
  useEffect(() => {
    if (state.round > 0) reset(values())
  }, [state.round])

  const errorOf = (name: string) => messageOf(form.getFieldState(name as Path<Values>, form.formState).error)

  const set = <Name extends Path<Values>>(name: Name, next: PathValue<Values, Name>) => {
    const top = name.split('.')[0] as Path<Values>
    form.setValue(name, next, { shouldDirty: true, shouldValidate: errorOf(name) !== undefined })
    // Before the form is mounted, getValues still tells the values it began with.
    saving.put(part, top, top === name ? next : form.getValues(top))
  }
  const field = <Name extends Path<Values>>(name: Name) => ({
    error: errorOf(name),
    control: {
      value: form.watch(name),
      onChange: (next: PathValue<Values, Name>) => set(name, next),
      onBlur: () => {
        const value: unknown = form.getValues(name)
        if (value !== undefined && value !== '') void form.trigger(name)
      },
    },
  })

  return {
    form,
    field,
    set,
    errorOf,
    clear: (name: Path<Values>) => clearErrors(name),
    /** The first sentence that is still wrong, in the order of the schema, or nothing. */
    check: async (): Promise<string | undefined> => {
      if (await form.trigger()) return undefined
      const { errors } = form.formState
      const order = Object.keys(schemas[part].shape)
      const first = order.find((name) => name in errors)
      return messageOf(first ? (errors as Record<string, unknown>)[first] : errors) ?? '有一项没填好，看红字'
    },
    /** Also sends what was only filled in beforehand and never touched. */
    confirm: () => {
      const saved: Record<string, unknown> = { ...saving.store.getState().form[part] }
      for (const [name, value] of Object.entries(form.getValues())) {
        if (value !== undefined && saved[name] === undefined) saving.put(part, name, value)
      }
    },
    blame: (faults: readonly Fault[]) => {
      for (const { field: name, says } of faults) setError(name as Path<Values>, { type: 'server', message: says })
    },
  }
}

export type PartForm<P extends Part> = ReturnType<typeof usePart<P>>
