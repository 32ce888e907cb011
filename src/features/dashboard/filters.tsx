import { dotted } from '@kefutong/contract/time'
import { useState } from 'react'
import { useCity } from '@/platform/use-city'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { usualDays } from './days'
import type { Scope, UseScope } from './use-scope'

/** What this page lets one choose: an office that sees only its own district has no district to choose. */
export type Choice = 'region' | 'chain' | 'on'

type Divided = { regions: readonly unknown[]; chains: readonly unknown[] }

/** What the reply divides by may be chosen; who sees only their own district or institution chooses nothing. */
export const choicesOf = (read: Divided | undefined, { scope }: UseScope): Choice[] => [
  ...(read?.regions.length || scope.region ? ['region' as const] : []),
  ...(read?.chains.length || scope.chain ? ['chain' as const] : []),
  'on',
]

const all: Record<Exclude<Choice, 'on'>, string> = { region: '全市', chain: '全部产业链' }

/** 「截至 2026.6.30」 where a day was chosen; `newest` is what is shown without one. */
const useWords = ({ region, chain, on }: Scope, newest: string): Record<Choice, string> => {
  const { regionName, chainName } = useCity()
  return {
    region: region ? regionName(region) : all.region,
    chain: chain ? chainName(chain) : all.chain,
    on: on ? `截至 ${dotted(on)}` : newest,
  }
}

type DaysProps = { scope: Scope; today: string; hint: string; onPick: (on: string) => void }

const Days = ({ scope, today, hint, onPick }: DaysProps) => (
  <>
    <Field label='截至哪一天' hint={hint}>
      <ChoiceChips value={scope.on ?? ''} options={usualDays(today)} onChange={onPick} />
    </Field>
    <Field label='别的日子'>
      <DateInput value={scope.on ?? ''} max={today} onChange={onPick} />
    </Field>
  </>
)

type ChoosingProps = { by: Choice; at: UseScope; hint: string; onClose: () => void }

const Choosing = ({ by, at, hint, onClose }: ChoosingProps) => {
  const { city } = useCity()
  const { scope, narrow } = at
  const options = [
    { value: '', label: by === 'region' ? all.region : all.chain },
    ...((by === 'region'
      ? city?.regions.map(({ code, name }) => ({ value: code, label: name }))
      : city?.chains.map(({ id, name }) => ({ value: id, label: name }))) ?? []),
  ]
  return (
    <Box className='col g16 mt12'>
      {by === 'on' ? (
        <Days scope={scope} today={city?.today ?? ''} hint={hint} onPick={(on) => narrow({ on })} />
      ) : (
        <ChoiceChips
          label={by === 'region' ? '区县' : '产业链'}
          value={scope[by] ?? ''}
          options={options}
          onChange={(value) => {
            narrow({ [by]: value })
            onClose()
          }}
        />
      )}
    </Box>
  )
}

const titles: Record<Choice, string> = { region: '看哪个区县', chain: '看哪条产业链', on: '看哪段时间' }

/** How a page words its day: most pictures are of the twelve months that end with it. */
const twelveMonths = { newest: '近 12 个月', hint: '按那一天已经知道的数，图上是到那天为止的 12 个月' }

/** 全市 · 全部产业链 · 近 12 个月: each opens what can be chosen. */
export const useFilters = (at: UseScope, choices: readonly Choice[], day = twelveMonths) => {
  const [by, setBy] = useState<Choice>()
  const words = useWords(at.scope, day.newest)
  const close = () => setBy(undefined)
  return {
    chips: (
      <Box className='chips' role='group' label='筛选'>
        {choices.map((choice) => (
          <Chip key={choice} on={Boolean(at.scope[choice])} endIcon='down' onClick={() => setBy(choice)}>
            {words[choice]}
          </Chip>
        ))}
      </Box>
    ),
    sheet: (
      <Sheet
        open={by !== undefined}
        title={by ? titles[by] : ''}
        onClose={close}
        footer={
          <Button wide onClick={close}>
            看结果
          </Button>
        }
      >
        {by && <Choosing by={by} at={at} hint={day.hint} onClose={close} />}
      </Sheet>
    ),
  }
}
