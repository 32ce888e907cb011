import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { Endpoint, InputOf, ParsedOf } from '@kefutong/contract/endpoint'
import { useEffect } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  useForm,
} from 'react-hook-form'
import type { ProblemWords } from './call-problem'

/**
 * A form over an endpoint's own rules: the same sentences stand beside the fields here and come back from the API.
 * `field(name)` gives the error for a Field and the `control` inside it; the faults of
 * `problem`, what sending it met, appear beside their fields too.
 */
export const useEndpointForm = <E extends Endpoint>(
  endpoint: E,
  defaultValues: DefaultValues<InputOf<E> & FieldValues>,
  problem?: ProblemWords,
) => {
  type In = InputOf<E> & FieldValues
  const form = useForm<In, unknown, ParsedOf<E> & FieldValues>({
    resolver: standardSchemaResolver(endpoint.input) as unknown as Resolver<In, unknown, ParsedOf<E> & FieldValues>,
    defaultValues,
    // The mini-program has no element to focus.
    shouldFocusError: false,
  })
  const { isSubmitted } = form.formState
  const errorOf = (name: Path<In>) => form.getFieldState(name, form.formState).error?.message

  const field = <Name extends Path<In>>(name: Name) => {
    const value = form.watch(name)
    const error = errorOf(name)
    const onChange = (next: PathValue<In, Name>) =>
      form.setValue(name, next, { shouldDirty: true, shouldValidate: isSubmitted || error !== undefined })
    const onBlur = () => {
      if (value !== undefined && value !== '') form.trigger(name)
    }
    return { error, control: { value, onChange, onBlur } }
  }
  const { setError } = form
  useEffect(() => {
    for (const { field: name, says } of problem?.faults ?? []) setError(name as Path<In>, { message: says })
  }, [problem, setError])
  return { form, field }
}
