import { type ImportTried, imports } from '@kefutong/contract/import'
import { notify } from '@/platform/device'
import { useDownload } from '@/platform/use-download'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Row, Rows } from '@/ui/row'
import type { TrialProblem } from './use-trial'

type Props = { tried: ImportTried | undefined; problem: TrialProblem; onDone: () => void }

const Refused = ({ problem }: { problem: NonNullable<TrialProblem> }) => (
  <Card title='这个文件还不能导入'>
    <Box className='col g12 mt12'>
      <Banner tone='danger'>{`${problem.text}，${problem.next}`}</Banner>
      {problem.faults && problem.faults.length > 0 && (
        <Rows label='要改的地方'>
          {problem.faults.map(({ field, says }) => (
            <Row key={`${field}${says}`} title={says} line={field === 'file' ? undefined : field} />
          ))}
        </Rows>
      )}
    </Box>
  </Card>
)

const verdict = ({ counts, name }: ImportTried) => {
  if (counts.wrong > 0) return `“${name}”有 ${counts.wrong} 行要改，改好后重新选择文件；现在一行都没有导入。`
  if (counts.new + counts.change === 0) return `“${name}”里的每一行名录里都有了，不用再导入。`
  return `“${name}”可以导入；确认之前，名录里什么都没有变。`
}

/** What the trial found, and what can be done with it. */
export const Tried = ({ tried, problem, onDone }: Props) => {
  const { send, busy, problem: failed } = useSend(imports.move)
  const { save, busy: saving } = useDownload()
  if (problem) return <Refused problem={problem} />
  if (!tried) return null
  const { id, version, counts, wrong, moves, name } = tried
  const all = counts.new + counts.change
  const move = async (name: 'confirm' | 'drop') => {
    const reply = await send({ id, version, move: name })
    if (!reply) return
    await invalidate(imports.list)
    const done = reply.counts.new + reply.counts.change
    notify(name === 'drop' ? '已放弃，没有导入' : `已导入 ${done} 行`)
    onDone()
  }
  return (
    <Card title='试导入结果'>
      <Box className='col g16 mt12'>
        <Banner tone={counts.wrong > 0 ? 'warn' : 'success'}>{verdict(tried)}</Banner>
        {failed && <Banner tone='danger'>{`${failed.text}，${failed.next}`}</Banner>}
        <Facts
          items={[
            { label: '新增', value: `${counts.new} 行` },
            { label: '更新', value: `${counts.change} 行` },
            { label: '已有，不再导入', value: `${counts.same} 行` },
            { label: '要修改', value: `${counts.wrong} 行` },
          ]}
        />
        {wrong.length > 0 && (
          <Rows label='要修改的行'>
            {wrong.slice(0, 10).map(({ row, says }) => (
              <Row key={row} title={`第 ${row} 行`} line={says} />
            ))}
          </Rows>
        )}
        <Box className='flex g12 wrap'>
          <Button
            kind='secondary'
            busy={saving !== '' && '正在下载…'}
            onClick={() => save(imports.copy, { id }, `${name.replace(/\.xlsx$/i, '')} 试导入结果.xlsx`)}
          >
            下载标好结果的副本
          </Button>
          {moves.map((one) => (
            <Button
              key={one.move}
              kind={one.weight === 'primary' ? undefined : 'secondary'}
              busy={busy && one.weight === 'primary' && '正在导入…'}
              onClick={() => move(one.move as 'confirm' | 'drop')}
            >
              {one.move === 'confirm' && all > 0 ? `确认导入 ${all} 行` : one.label}
            </Button>
          ))}
        </Box>
      </Box>
    </Card>
  )
}
