import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { kindWords } from '@kefutong/contract/service-log/form'
import { Amount, needsApproval } from '@/features/service-log/amount'
import { saidIn } from '@/features/service-log/said'
import { LogStateTag } from '@/features/service-log/state-tag'
import { sentenceOf } from '@/features/service-log/words'
import { addressOf, go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'

/** From here on a sentence is a paragraph. */
const long = 60

/** Shown large above the facts already. */
const shown = ['金额']

const countsWords = (log: ServiceLog) => {
  if (log.state === 'withdrawn' && !log.counts) return undefined
  if (log.state === 'confirmed') return '已计入'
  if (log.counts) return '原来确认的那一版仍计入，这一版等确认'
  if (log.state === 'approving') return '区县核准后计入'
  return needsApproval(log.amountFen) && log.kind !== 'revenue'
    ? '企业确认、区县核准后计入'
    : kindWords[log.kind].counts
}

const answers = (needId: string) => ({
  label: '对应需求',
  value: '企业提出的技术需求',
  aside: (
    <Link
      label='查看对应的技术需求'
      href={addressOf('need', { id: needId })}
      onClick={() => go('need', { id: needId })}
    >
      查看
    </Link>
  ),
})

/** What was done, by whom, where, how much: the answer of the page, first. */
export const LogFacts = ({ log }: { log: ServiceLog }) => (
  <Card>
    <Box className='between g8'>
      <Text className='t14 c3 num'>{log.number}</Text>
      <LogStateTag state={log.state} />
    </Box>
    {sentenceOf(log) && <Box className='t14 c3 mt8'>{kindWords[log.kind].label}</Box>}
    <Heading className={log.line.length > long ? 't16 b' : 't18 b'}>{log.line}</Heading>
    <Amount log={log} />
    {log.grade && <Box className='hint'>{`${log.grade} 级凭证：${gradeWords[log.grade]}`}</Box>}
    <Box className='mt12'>
      <Facts
        items={[
          {
            label: '专家',
            value: (
              <>
                {log.expertName}
                <Dot />
                {log.institutionName}
                {log.expertTitle && <Dot />}
                {log.expertTitle}
              </>
            ),
          },
          { label: '企业', value: log.enterpriseName },
          ...saidIn(log.form).filter(({ label }) => !shown.includes(label)),
          ...(log.form.kind === 'problem' && log.form.needId ? [answers(log.form.needId)] : []),
          {
            label: '备案',
            value: log.filingNumber || log.post,
            aside: (
              <Link
                label='查看备案'
                href={addressOf('filing', { id: log.filingId })}
                onClick={() => go('filing', { id: log.filingId })}
              >
                查看
              </Link>
            ),
          },
          { label: '计数', value: countsWords(log) },
        ]}
      />
    </Box>
  </Card>
)
