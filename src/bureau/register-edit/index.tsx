import { fenOf } from '@kefutong/contract/money'
import type { platforms } from '@kefutong/contract/platform'
import { useState } from 'react'
import { GraveMoves } from '@/features/move/moves'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { notify } from '@/platform/device'
import { useDraft } from '@/platform/draft'
import { back, useParams } from '@/platform/go'
import { invalidate, useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { hostOf, lineOf, type RegisterItem, type RegisterName, registers } from '../registers/registers'
import { FormControl } from './control'
import { formFields, textsOf } from './fields'
import { RemoveSheet, removal } from './remove-sheet'

type Points = typeof platforms
type Texts = Record<string, string>

const nameIn = (kind: string | undefined): RegisterName =>
  kind && kind in registers ? (kind as RegisterName) : 'platform'

/** What was typed as the API takes it; an empty answer is none. A sum that is none stays text, so that the API says so. */
const inputOf = (name: RegisterName, texts: Texts) => {
  const pairs = formFields[name].flatMap(({ field, control }): Array<[string, unknown]> => {
    const text = texts[field]?.trim()
    if (!text) return []
    return [[field, control === 'wan' ? (fenOf(text, 'wan') ?? text) : text]]
  })
  return Object.fromEntries(pairs)
}

const Form = ({ name, item }: { name: RegisterName; item: RegisterItem | undefined }) => {
  const points = registers[name].points as unknown as Points
  // what is typed lies over what the register says, and stays on the device until it is saved
  const [typed, type, drop] = useDraft<Texts>(`register:${name}:${item?.id ?? 'new'}`, {})
  const texts: Texts = { ...(item && textsOf(name, item)), ...typed }
  const asked = formFields[name].filter(({ control }) => control !== 'segment' || texts.chain)
  const [removing, setRemoving] = useState(false)
  const adding = useSend(points.add)
  const changing = useSend(points.change)
  const { problem, busy } = item ? changing : adding
  const save = async () => {
    const input = inputOf(name, texts)
    const reply = item
      ? await changing.send({ ...input, id: item.id, version: item.version } as never)
      : await adding.send(input as never)
    if (!reply) return
    drop()
    await invalidate(points.list, points.read)
    notify(item ? '已保存' : '已登记')
    await back()
  }
  const errorOf = (field: string) => problem?.faults.find((fault) => fault.field === field)?.says
  return (
    <>
      {problem && <Banner tone='danger'>{`${problem.text}，${problem.next}`}</Banner>}
      <Card>
        <Box className='col g16'>
          {asked.map((field) => (
            <FormControl
              key={field.field}
              field={field}
              value={texts[field.field] ?? ''}
              chain={texts.chain ?? ''}
              // a segment belongs to its chain: another chain begins without one
              onChange={(value) => type({ [field.field]: value, ...(field.field === 'chain' && { segment: '' }) })}
              error={errorOf(field.field)}
            />
          ))}
        </Box>
      </Card>
      {item && <GraveMoves moves={[removal]} running={undefined} onPress={() => setRemoving(true)} />}
      <ActionBar>
        <Button wide busy={busy && '提交中…'} onClick={save}>
          {item ? '保存修改' : `登记${registers[name].short}`}
        </Button>
      </ActionBar>
      {removing && item && <RemoveSheet name={name} item={item} onClose={() => setRemoving(false)} />}
    </>
  )
}

const Shown = ({ name, item }: { name: RegisterName; item: RegisterItem }) => (
  <Card title={item.name}>
    <Facts
      items={[
        { label: '情况', value: lineOf(name, item).join('，') },
        { label: '产业链', value: [item.chainName, item.segmentName].filter(Boolean).join(' / ') },
        { label: '企业和高校院所', value: hostOf(item) },
      ]}
    />
  </Card>
)

const Existing = ({ name, id }: { name: RegisterName; id: string }) => {
  const remote = useRemote((registers[name].points as unknown as Points).read, { id })
  return (
    <Loaded remote={remote}>
      {(data) => {
        const item = data as unknown as RegisterItem
        return item.editable ? <Form name={name} item={item} /> : <Shown name={name} item={item} />
      }}
    </Loaded>
  )
}

/** One row of a register: its form for whoever keeps it, its facts for everybody else. */
const RegisterEditPage = () => {
  const { kind, id } = useParams<{ kind: string; id: string }>()
  const name = nameIn(kind)
  return (
    <Screen title={id ? registers[name].label : `登记${registers[name].short}`} back form>
      {id ? <Existing name={name} id={id} /> : <Form name={name} item={undefined} />}
    </Screen>
  )
}

export default RegisterEditPage
