import type { RecommendedExpert } from '@kefutong/contract/match'
import { type ExpertCard, people } from '@kefutong/contract/person'
import { useState } from 'react'
import { useSettled } from '@/features/review/use-settled'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Row, Rows } from '@/ui/row'
import { SearchInput } from '@/ui/search-input'
import { Sheet } from '@/ui/sheet'

const chosen = ({ id, name, title, institutionName, direction, inForce }: ExpertCard): RecommendedExpert => ({
  ...{ expertId: id, name, title, institutionName, direction },
  score: 0,
  offered: false,
  reasons:
    inForce > 0
      ? [{ kind: 'load', label: '有时间', says: `在聘 ${inForce} 家`, brief: `在聘 ${inForce} 家`, points: 0 }]
      : [],
})

type Props = { onPick: (expert: RecommendedExpert) => void; onClose: () => void }

/** Anybody in the directory, by name, institution, direction or keyword. */
export const FindSheet = ({ onPick, onClose }: Props) => {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data } = useRemote(people.experts, { q, limit: 10 }, { enabled: q.length > 0 })
  const pick = (expert: ExpertCard) => {
    onPick(chosen(expert))
    onClose()
  }
  return (
    <Sheet open title='自己找一位专家' onClose={onClose}>
      <Box className='mt12'>
        <SearchInput value={text} onChange={setText} placeholder='姓名、单位、研究方向、关键词' />
      </Box>
      {q && data?.items.length === 0 && <Box className='hint mt12'>名录里没有符合的专家，换个词试试。</Box>}
      <Box className='in-sheet mt8'>
        <Rows label='专家'>
          {(q ? data?.items : undefined)?.map((expert) => (
            <Row
              key={expert.id}
              title={expert.name}
              line={`${expert.institutionName}，${expert.direction}`}
              onClick={() => pick(expert)}
            />
          ))}
        </Rows>
      </Box>
    </Sheet>
  )
}
