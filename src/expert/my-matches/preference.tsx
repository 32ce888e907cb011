import { howRecommended, matches } from '@kefutong/contract/match'
import { notify } from '@/platform/device'
import { invalidate, useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Switch } from '@/ui/switch'

/** Taking part in recommendations is a choice; needs can be found without it. */
export const Preference = () => {
  const { data } = useRemote(matches.preference, {})
  const { send, busy, problem } = useSend(matches.prefer)
  if (!data) return null
  const choose = async (takesPart: boolean) => {
    if (!(await send({ optOut: !takesPart }))) return
    notify(takesPart ? '已参加推荐' : '已不参加推荐')
    await invalidate(matches.preference)
  }
  return (
    <Card>
      <Switch checked={!data.optOut} disabled={busy} onChange={choose} line='关掉后不会被推荐，仍能自己找需求'>
        参加推荐
      </Switch>
      {problem && <Box className='err mt8' role='alert'>{`${problem.text}。${problem.next}`}</Box>}
      <Box className='hint mt8'>{howRecommended}</Box>
    </Card>
  )
}
