import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import type { Bound } from './bound'

const most = 5

/** 代表成果, one line each. */
export const ResultsField = ({ of }: { of: Bound<string[] | undefined> }) => {
  const { value = [], onChange, onBlur } = of.control
  const put = (at: number, text: string) => onChange(value.map((each, place) => (place === at ? text : each)))
  const drop = (at: number) => {
    const rest = value.filter((_, place) => place !== at)
    onChange(rest.length > 0 ? rest : undefined)
  }
  return (
    <Field label='代表成果' optional error={of.error}>
      <Box className='col g8'>
        {value.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells two empty lines apart
          <Box className='flex g8' key={at}>
            <Box className='grow'>
              <TextInput
                label={`成果 ${at + 1}`}
                value={text}
                onChange={(next) => put(at, next)}
                onBlur={onBlur}
                maxLength={100}
                placeholder='论文、专利或转化项目'
              />
            </Box>
            <Button kind='text' label={`删除成果 ${at + 1}`} onClick={() => drop(at)}>
              删除
            </Button>
          </Box>
        ))}
        {value.length < most && (
          <Button kind='soft' icon='plus' onClick={() => onChange([...value, ''])}>
            {value.length > 0 ? '再加一项' : '添加成果'}
          </Button>
        )}
      </Box>
    </Field>
  )
}
