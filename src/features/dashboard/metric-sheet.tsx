import { metricReads } from '@kefutong/contract/metric/dashboard'
import { asOfRule } from '@kefutong/contract/metric/metric'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { dayWords } from '@kefutong/contract/time'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import type { Scope } from './use-scope'
import { textOf, wordsOf } from './values'

type Asked = Pick<Scope, 'region' | 'chain' | 'on'>
type Props = { id?: MetricId; asked: Asked; onClose: () => void }

const Inside = ({ id, asked, onRows }: { id: MetricId; asked: Asked; onRows: (where: Asked) => void }) => {
  const { data } = useRemote(metricReads.read, { metric: id, ...asked })
  const metric = metricOf(id)
  const words = data && data.value !== null ? wordsOf(id, data.value) : { value: '–', unit: metric.unit }
  const places = data?.regions.filter(({ value }) => value) ?? []
  return (
    <>
      <Box>
        <Text className='t32 b num'>{words.value}</Text>
        <Text className='sub'>{` ${words.unit}${data ? `，${data.scope.name}，截至 ${dayWords(data.asOf)}` : ''}`}</Text>
      </Box>
      <Box className='mt12'>
        <Facts
          items={[
            { label: '怎么数', value: metric.counts },
            { label: '不算', value: metric.leaves },
            { label: '归哪里', value: metric.place },
            { label: '哪一天', value: asOfRule },
            { label: '负责', value: metric.owner },
          ]}
        />
      </Box>
      {data && data.beside.length > 0 && (
        <Box className='mt16'>
          <Banner>
            {[
              data.note,
              ...data.beside.map((other) => `${metricOf(other.id).name} ${textOf(other.id, other.value)}是另一个口径`),
            ]
              .filter(Boolean)
              .join('。')}
          </Banner>
        </Box>
      )}
      {places.length > 0 && (
        <Box className='mt16 metric-places'>
          <Text className='t13 c3'>按区县看名单</Text>
          <Box className='flex wrap g8 mt4'>
            {places.map(({ code, name, value }) => (
              <Link key={code || name} onClick={() => onRows({ ...asked, region: code })}>
                {`${name} ${textOf(id, value ?? 0)}`}
              </Link>
            ))}
          </Box>
        </Box>
      )}
    </>
  )
}

/** What a number counts, what it leaves out, which other number it is taken for, and the way to the rows behind it. */
export const MetricSheet = ({ id, asked, onClose }: Props) => {
  const open = (where: Asked) => {
    onClose()
    if (id) void go('metric', { id, ...where })
  }
  return (
    <Sheet
      open={id !== undefined}
      title={id ? `${metricOf(id).name}的口径` : ''}
      onClose={onClose}
      footer={
        <Button wide onClick={() => open(asked)}>
          查看名单
        </Button>
      }
    >
      {id && <Inside id={id} asked={asked} onRows={open} />}
    </Sheet>
  )
}
