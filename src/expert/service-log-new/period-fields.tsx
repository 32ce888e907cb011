import { Box } from '@/ui/box'
import { Chip } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import type { LogForm } from './use-typed'

type Period = { from: string; until: string }

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

/** The periods people report, seen from today: last month, last quarter, this year so far. */
export const periodsFrom = (today: string): Array<Period & { label: string }> => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3) * 3
  return [
    { label: '上月', from: day(year, month - 2, 1), until: day(year, month - 1, 0) },
    { label: '上季度', from: day(year, quarter - 3, 1), until: day(year, quarter, 0) },
    { label: '今年以来', from: day(year, 0, 1), until: today },
  ]
}

/** Begun no earlier than the term; nothing when it lies wholly before. */
const within = ({ from, until }: Period, termStart: string | null | undefined): Period | undefined => {
  if (!termStart || from >= termStart) return { from, until }
  return until >= termStart ? { from: termStart, until } : undefined
}

type Props = { form: LogForm; today: string; optional: boolean; termStart: string | null | undefined }

/** From when until when; the usual periods are a tap. */
export const PeriodFields = ({ form, today, optional, termStart }: Props) => {
  const { from = '', until = '' } = form.typed
  const usual = optional
    ? []
    : periodsFrom(today).flatMap(({ label, ...period }) => {
        const fits = within(period, termStart)
        return fits ? [{ label, ...fits }] : []
      })
  return (
    <Box className='col g8'>
      <Box className='flex g12 top-aligned'>
        <Box className='grow'>
          <Field label='开始日' required={!optional} optional={optional} error={form.errorOf('from')}>
            <DateInput
              value={from}
              max={optional ? undefined : today}
              onChange={(text) => form.patch({ from: text })}
            />
          </Field>
        </Box>
        <Box className='grow'>
          <Field label='结束日' required={!optional} optional={optional} error={form.errorOf('until')}>
            <DateInput
              value={until}
              min={from || undefined}
              max={optional ? undefined : today}
              onChange={(text) => form.patch({ until: text })}
            />
          </Field>
        </Box>
      </Box>
      {usual.length > 0 && (
        <Box className='chips' role='group' label='常用时间段'>
          {usual.map(({ label, ...period }) => (
            <Chip key={label} on={from === period.from && until === period.until} onClick={() => form.patch(period)}>
              {label}
            </Chip>
          ))}
        </Box>
      )}
    </Box>
  )
}
