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

const useWords = ({ region, chain, on }: Scope): Record<Choice, string> => {
  const { regionName, chainName } = useCity()
  return {
    region: region ? regionName(region) : all.region,
    chain: chain ? chainName(chain) : all.chain,
    on: on ? `截至 ${dotted(on)}` : '近 12 个月',
  }
}

const Days = ({ scope, today, onPick }: { scope: Scope; today: string; onPick: (on: string) => void }) => (
  <>
    <Field label='截至哪一天' hint='按那一天已经知道的数，图上是到那天为止的 12 个月'>
      <ChoiceChips value={scope.on ?? ''} options={usualDays(today)} onChange={onPick} />
    </Field>
    <Field label='别的日子'>
      <DateInput value={scope.on ?? ''} max={today} onChange={onPick} />
    </Field>
  </>
)

const Choosing = ({ by, at, onClose }: { by: Choice; at: UseScope; onClose: () => void }) => {
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
        <Days scope={scope} today={city?.today ?? ''} onPick={(on) => narrow({ on })} />
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

/** 全市 · 全部产业链 · 近 12 个月: each opens what can be chosen. */
export const useFilters = (at: UseScope, choices: readonly Choice[]) => {
  const [by, setBy] = useState<Choice>()
  const words = useWords(at.scope)
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
        {by && <Choosing by={by} at={at} onClose={close} />}
      </Sheet>
    ),
  }
}
