import type { Filing } from '@kefutong/contract/filing/endpoints'
import { nearDay } from '@/platform/near-day'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { StateTag } from './state-tag'
import { useOpenPaper } from './use-open-paper'
import './filing.scss'
import { paperWords, paymentWords, serviceWords, termWords } from './words'

const Agreement = ({ filing }: { filing: Filing }) => {
  const papers = filing.attachments.filter(({ kind }) => kind === 'agreement')
  return <>{papers.length > 0 ? papers.map(paperWords).join('，') : '还没有上传'}</>
}

/** Who, as what, where, for how long: the answer of the detail page, first. */
export const FilingFacts = ({ filing }: { filing: Filing }) => {
  const open = useOpenPaper(filing.id)
  const agreement = filing.attachments.find(({ kind }) => kind === 'agreement')
  const { form } = filing
  return (
    <Card>
      <Box className='between g8'>
        <Text className='t14 c3'>{filing.number ?? filing.caseNumber ?? '草稿'}</Text>
        <StateTag state={filing.state} />
      </Box>
      <Heading className='t20 b mt8'>
        {filing.expertName || '姓名待填'}
        <Text className='c3 joins'>任</Text>
        {filing.post || '职务待填'}
      </Heading>
      <Box className='sub'>
        {filing.enterpriseName || '企业待填'}
        {filing.regionName && <Dot />}
        {filing.regionName}
      </Box>
      <Box className='mt12'>
        <Facts
          items={[
            {
              label: '聘期',
              value: termWords(
                filing.termStart ?? form.appointment?.termStart,
                filing.termEnd ?? form.appointment?.termEnd,
              ),
            },
            { label: '服务', value: serviceWords(form) },
            { label: '报酬', value: paymentWords(form) },
            { label: '关键词', value: form.expert?.keywords?.join('、') },
            {
              label: '三方协议',
              value: <Agreement filing={filing} />,
              aside: agreement && (
                <Link label='查看三方协议' onClick={() => open(agreement)}>
                  查看
                </Link>
              ),
            },
            {
              label: '公示',
              value:
                filing.state === 'objection'
                  ? '暂停，核查异议'
                  : filing.noticeEndsOn && `到 ${nearDay(filing.noticeEndsOn)}`,
            },
            { label: '受理编号', value: filing.number && filing.caseNumber },
          ]}
        />
      </Box>
    </Card>
  )
}
