import { cities } from '@kefutong/contract/city'
import { useEffect, useState } from 'react'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import type { Bound } from './bound'

const settled = 300

const useSettled = (text: string) => {
  const [late, setLate] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), settled)
    return () => clearTimeout(timer)
  }, [text])
  return late
}

/** 工作单位: the city's list while it is being typed, so that one institution has one name. */
export const InstitutionField = ({ of }: { of: Bound<string> }) => {
  const { value = '', onChange, onBlur } = of.control
  const asked = useSettled(value.trim())
  const { data } = useRemote(cities.institutions, { q: asked }, { enabled: asked.length > 0 })
  const close = data?.items.filter(({ name }) => name !== value).slice(0, 3) ?? []
  return (
    <Field label='工作单位' required error={of.error} hint='填全称，和公章一致'>
      <TextInput
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        clearable
        maxLength={60}
        placeholder='例如：齐鲁某某大学'
      />
      {close.length > 0 && (
        <Box className='chips' role='group' label='也许是这一家'>
          {close.map(({ id, name }) => (
            <Chip key={id} outlined onClick={() => onChange(name)}>
              {name}
            </Chip>
          ))}
        </Box>
      )}
    </Field>
  )
}
