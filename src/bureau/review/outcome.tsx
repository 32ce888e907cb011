import { filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { type Decision, whom } from './decisions'
import type { Decisions } from './use-decisions'

const moveWords = (decision: Decision) => filingLifecycle.moves[decision.move].label

/** What has been decided and can still be taken back, and what is being sent. */
export const OnItsWay = ({ decisions, onUndo }: { decisions: Decisions; onUndo?: () => void }) => {
  const { last } = decisions
  const sending = decisions.decisions.filter(({ stage }) => stage === 'sending')
  const count = sending.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Box className='way' role='status'>
      {(last || count > 0) && (
        <Box className='on-its-way'>
          {last && <Box as='span' hidden className='grace' key={last.key} />}
          <Icon name={last ? 'clock' : 'spinner'} size='s' className={last ? undefined : 'spin'} />
          <Text className='grow clip'>
            {last ? `${moveWords(last)}：${whom(last.items)}，5 秒后提交` : `正在提交 ${count} 件…`}
          </Text>
          {last && onUndo && (
            <Button kind='text' small shortcut='Z' onClick={onUndo}>
              撤回
            </Button>
          )}
        </Box>
      )}
    </Box>
  )
}

/** What did not get through, why, and what to do now. */
export const NotDone = ({ decisions }: { decisions: Decisions }) => {
  const stuck = decisions.decisions.filter(({ stage }) => stage === 'stuck')
  const { failed } = decisions
  return (
    <>
      {stuck.map((decision) => (
        <Banner
          key={decision.key}
          tone='warn'
          action={
            <Box as='span' className='acts'>
              <Link onClick={() => decisions.again(decision.key)}>再试一次</Link>
              <Link kind='quiet' onClick={() => decisions.takeBack(decision.key)}>
                先不办
              </Link>
            </Box>
          }
        >
          {`${moveWords(decision)}没有送到：${whom(decision.items)}。${decision.trouble}，您的决定已存在本机，再试不会重复办理。`}
        </Banner>
      ))}
      {failed.length > 0 && (
        <Banner tone='warn' action={<Link onClick={decisions.forgetFailed}>知道了</Link>}>
          <Box className='b'>
            {failed.length === 1
              ? '有 1 件没有办成，列表已是最新内容'
              : `有 ${failed.length} 件没有办成，列表已是最新内容，仍为您选着`}
          </Box>
          {failed.map(({ id, name, says }) => (
            <Box key={id}>{`${name}：${says}`}</Box>
          ))}
        </Banner>
      )}
    </>
  )
}
