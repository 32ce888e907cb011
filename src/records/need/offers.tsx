import { matches } from '@kefutong/contract/match'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { notify } from '@/platform/device'
import { go } from '@/platform/go'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'
import { StatusTag } from '@/ui/status-tag'

/** Experts who came forward by themselves, for whoever dispatches. */
export const Offers = ({ need }: { need: Need }) =>
  need.offers.length === 0 ? null : (
    <Card flush title='愿意对接的专家' aside={`${need.offers.length} 位`}>
      <Rows label='愿意对接的专家'>
        {need.offers.map(({ id, expertName, institutionName, direction }) => (
          <Row
            key={id}
            title={expertName}
            line={`${institutionName}，${direction}`}
            end={<StatusTag tone='success'>愿意</StatusTag>}
            onClick={() => go('match', { id: need.id })}
          />
        ))}
      </Rows>
    </Card>
  )

/** 我来对接: an expert who can help says so; the commissioner decides. */
export const Offering = ({ need }: { need: Need }) => {
  const { send, busy, problem } = useSend(matches.offer)
  if (!need.mayOffer) return null
  const offer = async () => {
    const reply = await send({ id: need.id })
    if (!reply) return
    notify('已告诉科技专员您愿意对接')
    await invalidate(needs.read, needs.list)
  }
  return (
    <Card title='您能帮上忙吗'>
      <Box className='t14 c2'>表示愿意后，由科技专员联系企业。双方都同意才互看电话。</Box>
      <Box className='mt12'>
        <Button full busy={busy} onClick={offer}>
          我来对接
        </Button>
      </Box>
      {problem && <Box className='err mt8' role='alert'>{`${problem.text}。${problem.next}`}</Box>}
    </Card>
  )
}
