import { modes, modeWords, secretNotice, visibilities, visibilityWords } from '@kefutong/contract/need/form'
import { useCity } from '@/platform/use-city'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { Clarity } from '../clarity'
import { ChainsField } from './chains-field'
import type { EnrichedName } from './typed'
import { useClarity } from './use-clarity'
import type { EnrichForm } from './use-enriched'

type Long = Extract<EnrichedName, 'keyPoints' | 'goal'>
type Short = Extract<EnrichedName, 'keywords' | 'partner'>
/** `about`: what somebody tapped to come here. */
type Props = { form: EnrichForm; today?: string; about?: string }

const most = 500

const LongField = ({
  form,
  name,
  label,
  hint,
  example,
}: Props & { name: Long; label: string; hint: string; example: string }) => (
  <Box className={`at-${name}`}>
    <Field
      label={label}
      optional={form.typed[name] === ''}
      count={form.typed[name] ? [[...form.typed[name]].length, most] : undefined}
      error={form.errorOf(name)}
      hint={hint}
    >
      <TextArea
        value={form.typed[name]}
        onChange={(text) => form.patch({ [name]: text })}
        onBlur={() => form.leave(name)}
        placeholder={example}
      />
    </Field>
  </Box>
)

const ShortField = ({
  form,
  name,
  label,
  hint,
  example,
}: Props & { name: Short; label: string; hint?: string; example: string }) => (
  <Box className={`at-${name}`}>
    <Field label={label} optional error={form.errorOf(name)} hint={hint}>
      <TextInput
        value={form.typed[name]}
        onChange={(text) => form.patch({ [name]: text })}
        onBlur={() => form.leave(name)}
        maxLength={120}
        placeholder={example}
      />
    </Field>
  </Box>
)

/** What makes a need clear. Everything is optional and may come later. */
export const EnrichFields = ({ form, today, about }: Props) => {
  const { typed, patch, leave, errorOf } = form
  const { city } = useCity()
  const { missing, open, pick, hintOf } = useClarity(typed, about)
  return (
    <>
      <Clarity missing={missing} open={open} onPick={pick} />
      <LongField
        form={form}
        name='keyPoints'
        label='技术关键与指标'
        hint={hintOf('keyPoints') ?? `现在多少、想到多少、什么条件下。${secretNotice}。`}
        example='例如：羟值波动 ±3.5 mgKOH/g，想降到 ±1.0，60 吨反应釜'
      />
      <LongField
        form={form}
        name='goal'
        label='预期目标'
        hint={hintOf('goal') ?? '解决到什么程度算成'}
        example='例如：收缩率低于 1%，连续三个月'
      />
      <ShortField
        form={form}
        name='keywords'
        label='关键词'
        hint='最多 5 个，用顿号隔开'
        example='例如：聚醚多元醇、羟值、发泡'
      />
      <Box className='at-chain'>
        <ChainsField form={form} chains={city?.chains ?? []} />
      </Box>
      <Field label='拟投入' optional error={errorOf('budget')}>
        <TextInput
          type='decimal'
          unit='万元'
          value={typed.budget}
          onChange={(budget) => patch({ budget })}
          onBlur={() => leave('budget')}
          maxLength={12}
        />
      </Field>
      <Field label='解决方式' optional>
        <ChoiceChips
          value={typed.mode}
          options={modes.map((value) => ({ value, label: modeWords[value] }))}
          onChange={(mode) => patch({ mode: mode === typed.mode ? '' : mode })}
        />
      </Field>
      <ShortField form={form} name='partner' label='合作意向单位' example='例如：东海化工大学' />
      <Box className='at-deadline'>
        <Field label='期限' optional error={errorOf('deadline')} hint={hintOf('deadline')}>
          <DateInput value={typed.deadline} min={today} onChange={(deadline) => patch({ deadline })} />
        </Field>
      </Box>
      <Field label='谁能看' error={errorOf('visibility')} hint={visibilityWords[typed.visibility].says}>
        <ChoiceChips
          value={typed.visibility}
          options={visibilities.map((value) => ({ value, label: visibilityWords[value].label }))}
          onChange={(visibility) => patch({ visibility })}
        />
      </Field>
    </>
  )
}
