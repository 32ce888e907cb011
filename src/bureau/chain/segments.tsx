import { type Panorama, type Segment, stageWords } from '@kefutong/contract/chain'
import { useState } from 'react'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Heading } from '@/ui/heading'
import { StatusTag } from '@/ui/status-tag'
import { type Column, Table } from '@/ui/table'

type Stages = Panorama['stages']

/** More nodes than this nobody takes in at once. */
const most = 60
/** Of a folded stage this many are shown. */
const folded = 8

const lacks = ({ enterprises, experts }: Segment) => enterprises > 0 && experts === 0

/** A chain of many segments is folded, stage by stage, until somebody asks for all of it. */
const useFolded = (stages: Stages) => {
  const [all, setAll] = useState(false)
  const count = stages.reduce((sum, { segments }) => sum + segments.length, 0)
  const short = count > most && !all
  return {
    shown: short ? stages.map((stage) => ({ ...stage, segments: stage.segments.slice(0, folded) })) : stages,
    unfold: short && (
      <Button kind='soft' onClick={() => setAll(true)}>
        {`展开全部 ${count} 个环节`}
      </Button>
    ),
  }
}

const Node = ({ segment }: { segment: Segment }) => (
  <Box as='li' className={cx('node', lacks(segment) && 'lacks')}>
    <Box className='b'>{segment.name}</Box>
    <Box className='t14'>{`${segment.enterprises} 家企业`}</Box>
    <Box className='t14'>
      {lacks(segment) ? <Text className='b'>还没有专家</Text> : `${segment.experts} 位专家`}
      {segment.needs > 0 && `，${segment.needs} 项需求`}
    </Box>
  </Box>
)

/** From 上游 to 下游 along one line: on a phone the line goes down, with two segments beside each other. */
export const PhoneStages = ({ stages }: { stages: Stages }) => {
  const { shown, unfold } = useFolded(stages)
  return (
    <Box className='chain-line'>
      {shown.map(({ stage, segments }) => (
        <Box as='section' className='stage' key={stage}>
          <Box className='dot-on' hidden />
          <Box className='between'>
            <Heading className='t16 b'>{stageWords[stage]}</Heading>
            <Text className='t14 c3'>{`${segments.length} 个环节`}</Text>
          </Box>
          {segments.length === 0 ? (
            <Box className='t14 c3'>还没有登记环节</Box>
          ) : (
            <Box as='ul' className='nodes' label={stageWords[stage]}>
              {segments.map((segment) => (
                <Node key={segment.id} segment={segment} />
              ))}
            </Box>
          )}
        </Box>
      ))}
      {unfold}
    </Box>
  )
}

const columns: Column<Segment>[] = [
  {
    key: 'name',
    title: '环节',
    cell: ({ name }) => (
      <Box as='span' className='b'>
        {name}
      </Box>
    ),
  },
  { key: 'enterprises', title: '企业', right: true, cell: ({ enterprises }) => enterprises },
  {
    key: 'experts',
    title: '专家',
    right: true,
    cell: (segment) => (lacks(segment) ? <StatusTag tone='warn'>缺专家</StatusTag> : segment.experts),
  },
  { key: 'needs', title: '需求', right: true, cell: ({ needs }) => <Text className={needs ? '' : 'c3'}>{needs}</Text> },
]

/** The same beside each other at a desk. */
export const DeskStages = ({ stages }: { stages: Stages }) => {
  const { shown, unfold } = useFolded(stages)
  return (
    <>
      <Box className='stage-cols'>
        {shown.map(({ stage, segments }) => (
          <Box className='stage-col' key={stage}>
            <Box className='stage-head'>
              <Box as='span' className='dot-on' hidden />
              <Text className='b'>{stageWords[stage]}</Text>
              <Text className='t14 c3'>{`${segments.length} 个环节`}</Text>
              <Box as='span' className='line' hidden />
            </Box>
            <Table caption={stageWords[stage]} tight columns={columns} rows={segments} keyOf={({ id }) => id} />
          </Box>
        ))}
      </Box>
      {unfold}
    </>
  )
}

type Placed = Segment & { stage: Stages[number]['stage'] }

export const SegmentTable = ({ stages, says }: { stages: Stages; says: string }) => (
  <Table
    caption={says}
    tight
    columns={[
      { key: 'stage', title: '位置', cell: ({ stage }: Placed) => stageWords[stage] },
      ...(columns as Column<Placed>[]),
    ]}
    rows={stages.flatMap(({ stage, segments }) => segments.map((segment) => ({ ...segment, stage })))}
    keyOf={({ id }) => id}
  />
)
