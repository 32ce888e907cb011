import type { platforms } from '@kefutong/contract/platform'
import { Fragment, useState } from 'react'
import { More } from '@/features/review/more'
import { useSettled } from '@/features/review/use-settled'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { addressOf, go, useShown } from '@/platform/go'
import { useCity } from '@/platform/use-city'
import { useRemote, useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { ActionBar } from '@/ui/action-bar'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'
import { SearchInput } from '@/ui/search-input'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { type Column, Table } from '@/ui/table'
import { hostOf, lineOf, type RegisterItem, type RegisterName, registers } from './registers'
import './registers.scss'

const kinds = (Object.keys(registers) as RegisterName[]).map((value) => ({ value, label: registers[value].short }))

const Facts = ({ facts }: { facts: readonly string[] }) => (
  <>
    {facts.map((fact, at) => (
      <Fragment key={fact}>
        {at > 0 && <Dot />}
        {fact}
      </Fragment>
    ))}
  </>
)

const columnsOf = (name: RegisterName): Column<RegisterItem>[] => [
  {
    key: 'name',
    title: '名称',
    cell: (item) => (
      <Box as='span' className='b'>
        <Link
          href={addressOf('register-edit', { kind: name, id: item.id })}
          onClick={() => go('register-edit', { kind: name, id: item.id })}
        >
          {item.name}
        </Link>
      </Box>
    ),
  },
  { key: 'chain', title: '产业链', cell: ({ chainName }) => <Text className='c2'>{chainName}</Text> },
  { key: 'host', title: '企业和高校院所', cell: (item) => <Box className='c2 clip'>{hostOf(item)}</Box> },
  { key: 'facts', title: '情况', cell: (item) => <Box className='c2 num'>{lineOf(name, item).join('，')}</Box> },
]

const List = ({ name, items }: { name: RegisterName; items: RegisterItem[] }) => {
  const wide = useWide()
  const label = `${registers[name].label}名录，按名称排列`
  if (wide)
    return (
      <Table
        caption={label}
        columns={columnsOf(name)}
        rows={items}
        keyOf={({ id }) => id}
        onOpen={({ id }) => void go('register-edit', { kind: name, id })}
      />
    )
  return (
    <Rows label={label}>
      {items.map((item) => (
        <Row
          key={item.id}
          title={item.name}
          line={<Facts facts={lineOf(name, item)} />}
          arrow
          href={addressOf('register-edit', { kind: name, id: item.id })}
          onClick={() => go('register-edit', { kind: name, id: item.id })}
        />
      ))}
    </Rows>
  )
}

/** 平台、成果、项目: three registers, one page. */
const RegistersPage = () => {
  const wide = useWide()
  const { city } = useCity()
  const [name, setName] = useState<RegisterName>('platform')
  const [typed, setTyped] = useState('')
  const [chain, setChain] = useState('')
  const q = useSettled(typed)
  const { label, short, points } = registers[name]
  const input = { q: q || undefined, chain: chain || undefined }
  const list = points.list as typeof platforms.list
  const remote = useRemotePages(list, { ...input, limit: 20 })
  const { data: first } = useRemote(list, { limit: 1 })
  useShown(() => void remote.reload())
  const chains = [
    { value: '', label: '全部产业链' },
    ...(city?.chains.map(({ id, name: chainName }) => ({ value: id, label: chainName })) ?? []),
  ]
  const add = () => go('register-edit', { kind: name })
  return (
    <Screen
      title='平台成果项目'
      back={!wide}
      wide
      top={
        <Box className='registers-top'>
          <Box className='kinds'>
            <Segmented value={name} options={kinds} onChange={setName} label='哪个名录' />
          </Box>
          <Box className='find'>
            <SearchInput value={typed} onChange={setTyped} placeholder='名称、企业、高校院所' />
          </Box>
          <Box className='chain'>
            <Select value={chain} options={chains} onChange={setChain} label='产业链' placeholder='全部产业链' />
          </Box>
        </Box>
      }
      footer={
        first?.mayAdd ? (
          <ActionBar>
            <Button full onClick={add}>{`登记${short}`}</Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Loaded remote={{ ...remote, data: remote.items }}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={q || chain ? '没有符合条件的' : `${label}名录里还没有`}
              line={q || chain ? '换个条件，或看全部名录。' : '可以一条条登记，也可以从 Excel 导入。'}
              action={q || chain ? '清除筛选' : first?.mayAdd ? '从 Excel 导入' : undefined}
              onAction={() => {
                if (!q && !chain) return void go('import', { kind: name })
                setTyped('')
                setChain('')
              }}
            />
          ) : (
            <>
              <Card flush className='registers-rows'>
                <List name={name} items={items as unknown as RegisterItem[]} />
              </Card>
              <More {...remote} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

export default RegistersPage
