import { filings, type groups } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { FilingCard } from '@/features/filing/filing-card'
import { More } from '@/features/review/more'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { LoginPrompt } from '@/features/shell/login-prompt'
import { openFiling } from '@/features/shell/open-filing'
import { Screen } from '@/features/shell/screen'
import { useBegin } from '@/features/shell/use-begin'
import { useCounts, useSeesFilings, useSeesLogs } from '@/features/shell/use-counts'
import { go } from '@/platform/go'
import { isRole, useSignedIn } from '@/platform/session'
import { useRemotePages } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Heading } from '@/ui/heading'
import { Entries } from './entries'

type Group = Exclude<(typeof groups)[number], 'all'>

const words: Record<Group, { label: string; none: string; line: string }> = {
  todo: { label: '待办', none: '没有要您办的事', line: '有新的会在消息里告诉您。' },
  open: { label: '办理中', none: '没有在办的备案', line: '提交后的备案会排在这里。' },
  'in-force': { label: '在聘', none: '还没有在聘的备案', line: '公示期满生效后会出现在这里。' },
  closed: { label: '已结束', none: '没有已结束的备案', line: '到期、终止、撤回的备案会留在这里。' },
}
const order = Object.keys(words) as Group[]

const WorkPage = () => {
  const [group, setGroup] = useState<Group>('todo')
  const signedIn = useSignedIn()
  const sees = useSeesFilings()
  const seesLogs = useSeesLogs()
  const { data: counts } = useCounts()
  const { items, hasMore, more, loadMore, problem, reload, ...waiting } = useRemotePages(
    filings.list,
    { group },
    { enabled: sees },
  )
  const { begin, problem: beginProblem, prompt } = useBegin()
  const expert = isRole('expert')
  const { none, line } = words[group]
  const chips = (
    <ChoiceChips
      label='备案分组'
      value={group}
      limit={3}
      onChange={setGroup}
      options={order.map((value) => ({
        value,
        label: counts ? `${words[value].label} ${counts[value]}` : words[value].label,
      }))}
    />
  )
  return (
    <Screen title='办事' over={<LoginPrompt {...prompt} />}>
      {!signedIn && (
        <Empty title='登录后看您的备案' line='还没有备案的专家，也从这里开始。' action='注册备案' onAction={begin} />
      )}
      <Entries />
      {sees && (
        <Box className='col g8 mt4'>
          <Heading className='h'>备案</Heading>
          {chips}
        </Box>
      )}
      {signedIn && !sees && !seesLogs && !isRole('guest') && (
        <Empty
          title='这个身份在这里没有要办的'
          line='要办事，请在首页左上角切换身份。'
          action='回首页'
          onAction={() => go('home')}
        />
      )}
      {beginProblem && <Trouble problem={beginProblem} onRetry={begin} />}
      {problem && <Trouble problem={problem} onRetry={reload} />}
      <Waiting {...waiting} />
      {items?.length === 0 && (
        <Empty title={none} line={line} action={expert ? '注册备案' : undefined} onAction={begin} />
      )}
      {items?.map((filing) => (
        <FilingCard key={filing.id} filing={filing} onOpen={() => openFiling(filing)} />
      ))}
      <More hasMore={hasMore} more={more} loadMore={loadMore} problem={problem} />
    </Screen>
  )
}

export default WorkPage
