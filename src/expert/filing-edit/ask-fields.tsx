import type { Ask } from '@kefutong/contract/rules/pack'
import { YesNoField } from './bound'
import { anyNumber, NumberField, numberText } from './number-field'
import type { PartForm } from './use-part'

/** The questions a city asks beyond the common form. */
export const AskFields = ({
  asks,
  form: { field, errorOf, set },
}: {
  asks: readonly Ask[]
  form: PartForm<'appointment'>
}) => {
  const { control } = field('answers')
  const answers = control.value ?? {}
  const answer = (id: string, value: boolean | number | undefined) => {
    const { [id]: _, ...rest } = answers
    set('answers', value === undefined ? rest : { ...rest, [id]: value })
  }
  const bound = (id: string) => ({ error: errorOf(`answers.${id}`), onBlur: control.onBlur })
  return (
    <>
      {asks.map(({ id, label, kind, unit, hint }) => {
        const { error, onBlur } = bound(id)
        const value = answers[id]
        if (kind === 'boolean')
          return (
            <YesNoField
              key={id}
              label={label}
              hint={hint}
              of={{
                error,
                control: {
                  value: typeof value === 'boolean' ? value : undefined,
                  onBlur,
                  onChange: (next) => answer(id, next),
                },
              }}
            />
          )
        return (
          <NumberField
            key={id}
            label={label}
            hint={hint}
            unit={unit}
            decimal
            read={anyNumber}
            write={numberText}
            of={{
              error,
              control: {
                value: typeof value === 'number' ? value : undefined,
                onBlur,
                onChange: (next) => answer(id, next),
              },
            }}
          />
        )
      })}
    </>
  )
}
