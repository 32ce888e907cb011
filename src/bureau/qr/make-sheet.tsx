import { type HelpCodeKind, helpCodeKinds, helpCodes, helpCodeWords } from '@kefutong/contract/help-code'
import { people } from '@kefutong/contract/person'
import { useState } from 'react'
import { useSettled } from '@/features/review/use-settled'
import { notify } from '@/platform/device'
import { isRole } from '@/platform/session'
import { shanghaiDay } from '@/platform/shanghai'
import { useCity } from '@/platform/use-city'
import { useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { SearchInput } from '@/ui/search-input'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { Sheet } from '@/ui/sheet'
import { TextInput } from '@/ui/text-input'

type Made = { kind: HelpCodeKind; enterpriseId: string; regionCode: string; name: string; expiresOn: string }
const nothing: Made = { kind: 'enterprise', enterpriseId: '', regionCode: '', name: '', expiresOn: '' }

const kinds = helpCodeKinds.map((value) => ({ value, label: helpCodeWords[value] }))

type Part = { made: Made; patch: (change: Partial<Made>) => void; error: (field: string) => string | undefined }

const EnterprisePart = ({ made, patch, error }: Part) => {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data } = useRemote(people.enterprises, { q: q || undefined, limit: 5 })
  const options = data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Field label='哪家企业' error={error('enterpriseId')}>
      <SearchInput value={text} onChange={setText} placeholder='企业名称' />
      <ChoiceChips
        label='企业'
        value={made.enterpriseId}
        options={options}
        onChange={(enterpriseId) => patch({ enterpriseId })}
      />
    </Field>
  )
}

const PlacePart = ({ made, patch, error }: Part) => {
  const { city } = useCity()
  const options = city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? []
  return (
    <>
      {!isRole('county') && (
        <Field label='区县' error={error('regionCode')}>
          <Select value={made.regionCode} options={options} onChange={(regionCode) => patch({ regionCode })} />
        </Field>
      )}
      {made.kind === 'park' && (
        <Field label='园区名称' error={error('name')}>
          <TextInput value={made.name} onChange={(name) => patch({ name })} maxLength={40} />
        </Field>
      )}
    </>
  )
}

/** For whom, and until when. */
export const MakeSheet = ({ onMade, onClose }: { onMade: () => Promise<void>; onClose: () => void }) => {
  const [made, setMade] = useState(nothing)
  const { send, busy, problem } = useSend(helpCodes.make)
  const patch = (change: Partial<Made>) => setMade((before) => ({ ...before, ...change }))
  const error = (field: string) => problem?.faults.find((fault) => fault.field === field)?.says
  const make = async () => {
    const { kind, expiresOn } = made
    const { enterpriseId, regionCode, name } = made
    const reply = await send({
      kind,
      ...(kind === 'enterprise'
        ? { enterpriseId: enterpriseId || undefined }
        : { regionCode: regionCode || undefined }),
      ...(kind === 'park' && { name }),
      ...(expiresOn && { expiresOn }),
    })
    if (!reply) return
    notify('求助码做好了')
    onClose()
    await onMade()
  }
  const part = { made, patch, error }
  return (
    <Sheet
      open
      title='做求助码'
      onClose={onClose}
      footer={
        <Button wide busy={busy && '正在做…'} onClick={make}>
          做求助码
        </Button>
      }
    >
      <Box className='col g16 mt12'>
        <Segmented label='给谁用' value={made.kind} options={kinds} onChange={(kind) => patch({ kind })} />
        {made.kind === 'enterprise' ? <EnterprisePart {...part} /> : <PlacePart {...part} />}
        <Field label='用到哪天' optional error={error('expiresOn')} hint='不填就长期有效，随时能停用'>
          <DateInput
            value={made.expiresOn}
            min={shanghaiDay(new Date())}
            onChange={(expiresOn) => patch({ expiresOn })}
          />
        </Field>
        {problem && problem.faults.length === 0 && (
          <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>
        )}
      </Box>
    </Sheet>
  )
}
