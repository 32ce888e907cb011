import { commonReasons } from '@/features/service-log/deeds'
import { Box } from '@/ui/box'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { joined } from './sentence-field'
import type { LogForm } from './use-typed'

const most = 500

/** Why something that was confirmed must be said anew. */
export const ReasonField = ({ form }: { form: LogForm }) => {
  const text = form.typed.reason ?? ''
  return (
    <Box className='col g8'>
      <Field label='更正理由' required error={form.errorOf('reason')} hint='企业会看到这句话'>
        <TextArea
          value={text}
          onChange={(reason) => form.patch({ reason })}
          onBlur={() => text.trim() && form.leave('reason')}
          maxLength={most}
          rows={2}
          counted
        />
      </Field>
      <Box className='chips' role='group' label='常用理由'>
        {commonReasons('correct').map((words) => (
          <Chip key={words} outlined onClick={() => form.patch({ reason: joined(text, words) })}>
            {words}
          </Chip>
        ))}
      </Box>
    </Box>
  )
}
