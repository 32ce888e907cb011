import { attachmentWords, type Filing, type FilingCard, filings } from '@kefutong/contract/filing/endpoints'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import { Loaded } from '@/features/shell/loaded'
import { problemOf } from '@/platform/call'
import { notify } from '@/platform/device'
import { addressOf, go } from '@/platform/go'
import { openFile } from '@/platform/open-file'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { CheckList } from '@/ui/check-list'
import { Dot } from '@/ui/dot'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { Press } from '@/ui/press'
import { StatusTag } from '@/ui/status-tag'
import { Steps } from '@/ui/steps'
import { ArticleSheet } from './article-sheet'
import { type Check, checksOf, dueOf, flowOf, tally, taskWords } from './words'

const Head = ({ filing }: { filing: FilingCard }) => {
  const due = dueOf(filing)
  return (
    <>
      <Box className='between'>
        <Box className='t13 c3'>
          {filing.state === 'objection' ? '异议' : '备案'}
          <Dot />
          <Link
            kind='quiet'
            href={addressOf('filing', { id: filing.id })}
            onClick={() => go('filing', { id: filing.id })}
            label={`打开 ${filing.caseNumber} 的详情`}
          >
            {filing.caseNumber}
          </Link>
        </Box>
        {due && <StatusTag tone={due.tone}>{due.text}</StatusTag>}
      </Box>
      <Heading className='t20 b mt8'>
        {filing.expertName}
        <Text className='as'>任</Text>
        {filing.post}
      </Heading>
      <Box className='c2'>
        {filing.enterpriseName}
        <Dot />
        {filing.regionName}
      </Box>
    </>
  )
}

const Papers = ({ filing }: { filing: Filing }) => {
  const open = async ({ id, name, mime }: Filing['attachments'][number]) => {
    try {
      await openFile(filings.attachment, { id: filing.id, attachmentId: id }, { name, mime })
    } catch (error) {
      const { text, next } = problemOf(error)
      notify(`${name}没有打开：${text}，${next}`)
    }
  }
  if (filing.attachments.length === 0) return <Box className='c3'>还没有材料</Box>
  return (
    <Box className='papers'>
      {filing.attachments.map((paper) => (
        <Press
          key={paper.id}
          className='paper'
          label={`打开${attachmentWords[paper.kind]}：${paper.name}`}
          onClick={() => open(paper)}
        >
          <Icon name='file' size='xs' />
          {`${attachmentWords[paper.kind]}${paper.pages ? ` ${paper.pages} 页` : ''}`}
        </Press>
      ))}
    </Box>
  )
}

const Details = ({ filing, onArticle }: { filing: Filing; onArticle: (check: Check) => void }) => {
  const checks = checksOf(filing)
  const tasks = filing.form.appointment?.tasks ?? []
  const { conflictNote } = filing.form.appointment ?? {}
  return (
    <>
      <Steps compact label='办理进度' {...flowOf(filing.timeline)} />
      <Box className='sect'>
        <Heading level={3}>系统检查</Heading>
        <Text className='t13 c3'>{tally(checks)}</Text>
      </Box>
      <CheckList items={checks.map((check) => ({ ...check, onLink: check.topic && (() => onArticle(check)) }))} />
      {filing.remarks.length > 0 && (
        <>
          <Heading level={3} className='h3 part'>
            办理意见
          </Heading>
          {filing.remarks.map(({ label, by, says, at }) => (
            <Box key={at} className='remark'>
              <Box>{says}</Box>
              <Box className='t13 c3'>{[label, by, dayWords(at.slice(0, 10))].filter(Boolean).join('，')}</Box>
            </Box>
          ))}
        </>
      )}
      <Heading level={3} className='h3 part'>
        任务
      </Heading>
      {tasks.length === 0 && <Box className='c3'>没有填任务</Box>}
      {tasks.map((task) => (
        <Box key={taskWords(task)} className='c2'>
          {taskWords(task)}
        </Box>
      ))}
      {conflictNote && (
        <>
          <Heading level={3} className='h3 part'>
            利益冲突说明
          </Heading>
          <Box className='c2'>{conflictNote}</Box>
        </>
      )}
      <Heading level={3} className='h3 part'>
        材料
      </Heading>
      <Papers filing={filing} />
    </>
  )
}

export type Doing = { move: FilingCard['moves'][number]; filing: FilingCard }

/** Key for a move: the likely one is A, the other R. */
export const keyOf = ({ weight }: FilingCard['moves'][number]) => (weight === 'primary' ? 'A' : 'R')

const shortLabels: Record<string, string> = { approve: '通过' }

/** The filing the keyboard stands on: what it is, what the system found, what may be done. */
export const Panel = ({
  card,
  onMove,
  onChanged,
}: {
  card: FilingCard
  onMove: (doing: Doing) => void
  onChanged: () => void
}) => {
  const remote = useRemote(filings.read, { id: card.id })
  const [article, setArticle] = useState<Check>()
  const fresh = remote.data
  const filing = fresh ?? card
  const changed = fresh !== undefined && fresh.version !== card.version
  const moves = [...filing.moves].sort((a, b) => keyOf(b).localeCompare(keyOf(a)))
  return (
    <>
      <Box className='panel-body'>
        {changed && (
          <Banner tone='warn' action={<Link onClick={onChanged}>刷新列表</Link>}>
            这条记录刚被他人修改。下面是最新内容。
          </Banner>
        )}
        <Head filing={filing} />
        <Loaded remote={remote}>{(data) => <Details filing={data} onArticle={setArticle} />}</Loaded>
      </Box>
      <Box className='panel-foot'>
        {moves.length === 0 && <Text className='c3'>这件现在不归您办理</Text>}
        {moves.map((move) => (
          <Button
            key={move.move}
            wide
            kind={move.weight === 'primary' ? 'primary' : 'secondary'}
            shortcut={keyOf(move)}
            onClick={() => onMove({ move, filing })}
          >
            {shortLabels[move.move] ?? move.label}
          </Button>
        ))}
      </Box>
      <ArticleSheet check={article} judgement={fresh?.judgement} onClose={() => setArticle(undefined)} />
    </>
  )
}
