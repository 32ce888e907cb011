import { metricOf } from '@kefutong/contract/metric/registry'
import { type PublicId, publicIds } from '@kefutong/contract/release/coarse'
import type { Release } from '@kefutong/contract/release/endpoints'
import { cellText } from '@kefutong/contract/release/says'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import { DistrictMap, Legend } from '@/features/dashboard/district-map'
import { FigureCard } from '@/features/dashboard/figure-card'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'
import { Facts } from '@/ui/facts'
import { Table } from '@/ui/table'

type Region = Release['regions'][number]
type Props = { release: Release; show: PublicId; onShow: (id: PublicId) => void; onMeans: (id: PublicId) => void }

// below this the classes of the key would be finer than the steps the numbers are told in
const firstKey = 14

const valueIn = ({ cells }: Region, metric: PublicId) => cells.find(({ id }) => id === metric)?.value ?? null

const inTable: Record<PublicId, string> = {
  'experts.in-force': '在聘',
  'problems.total': '难题',
  'transfers.total': '成果',
  'projects.total': '项目',
}

/** One number over the districts as published, the same as a table, and all numbers of the district that was touched. */
export const Districts = ({ release, show, onShow, onMeans }: Props) => {
  const [code, setCode] = useState<string>()
  const { name } = metricOf(show)
  const says = release.figures.find(({ id }) => id === show)?.says ?? name
  const chosen = release.regions.find((region) => region.code === code)
  const districts = release.regions.map((region) => ({
    ...{ code: region.code, name: region.name },
    value: valueIn(region, show) ?? 0,
    text: cellText(valueIn(region, show)),
  }))
  return (
    <FigureCard
      className='public-map'
      says={says}
      asOf={release.asOf}
      note={`示意图，截至 ${dayWords(release.asOf)}`}
      onMeans={() => onMeans(show)}
      choose={
        <ChoiceChips
          label='看哪个数'
          value={show}
          options={publicIds.map((id) => ({ value: id, label: inTable[id] }))}
          onChange={onShow}
        />
      }
      table={
        <Table
          caption={says}
          tight
          columns={[
            { key: 'name', title: '区县', cell: (region: Region) => region.name },
            ...publicIds.map((id) => ({
              key: id,
              title: inTable[id],
              right: true,
              cell: (region: Region) => cellText(valueIn(region, id)),
            })),
          ]}
          rows={release.regions}
          keyOf={(region) => region.code}
        />
      }
    >
      <DistrictMap metric={show} districts={districts} selected={code} onSelect={setCode} />
      {districts.some(({ value }) => value >= firstKey) && (
        <Box className='mt12'>
          <Legend metric={show} districts={districts} />
        </Box>
      )}
      {chosen && (
        <Box className='mt12 public-chosen'>
          <Box className='t16 b'>{chosen.name}</Box>
          <Facts
            items={publicIds.map((id) => ({
              label: metricOf(id).name,
              value: `${cellText(valueIn(chosen, id))} ${metricOf(id).unit}`,
            }))}
          />
        </Box>
      )}
    </FigureCard>
  )
}
