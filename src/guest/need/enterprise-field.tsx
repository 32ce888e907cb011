import { Box } from '@/ui/box'
import { Field } from '@/ui/field'
import { Press } from '@/ui/press'
import { TextInput } from '@/ui/text-input'
import type { useRaise } from './use-raise'
import { useSuggestions } from './use-suggestions'

type Props = { form: ReturnType<typeof useRaise>['form']; scanned: boolean }

/** The enterprise as somebody types it; names that are known are offered below and never forced. */
export const EnterpriseField = ({ form, scanned }: Props) => {
  const { error, control } = form.field('enterprise')
  const { names, drop } = useSuggestions(control.value)
  const pick = (name: string) => {
    control.onChange(name)
    drop(name)
  }
  return (
    <Field
      label='企业名称'
      error={error}
      hint={scanned ? '这个码不是一家企业的，请写您的企业' : '写全称，经办人好联系您'}
    >
      <TextInput
        {...control}
        name='organization'
        autoComplete='organization'
        maxLength={60}
        clearable
        placeholder='营业执照上的名称'
      />
      {names.length > 0 && (
        <Box className='guest-names' role='group' label='可能是'>
          {names.map((name) => (
            <Press key={name} className='name' onClick={() => pick(name)}>
              {name}
            </Press>
          ))}
        </Box>
      )}
    </Field>
  )
}
