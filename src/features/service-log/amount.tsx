import { exactMoney } from '@kefutong/contract/money'
import type { ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import { approvalFen } from '@kefutong/contract/service-log/lifecycle'
import { Box, Text } from '@/ui/box'
import { Dot } from '@/ui/dot'
import './service-log.scss'

type Sum = Pick<ServiceLogCard, 'amountFen' | 'grade' | 'evidence'>

/** A sum with what it rests on: 120 万元 · 合同 JSXK-2026-0418 · 凭证 A 级. */
export const Amount = ({ log: { amountFen, grade, evidence } }: { log: Sum }) => {
  if (amountFen === null) return null
  const { value, unit } = exactMoney(amountFen)
  return (
    <Box className='log-amount mt8'>
      <Box className='nw'>
        <Text className='t24 b num'>{value}</Text>
        <Text className='t14 c2 unit'>{unit}</Text>
      </Box>
      <Box className='t14 c3'>
        {evidence}
        {evidence && grade && <Dot />}
        {grade && `凭证 ${grade} 级`}
      </Box>
    </Box>
  )
}

/** From a million yuan on, the county looks too. */
export const needsApproval = (amountFen: number | null | undefined) => (amountFen ?? 0) >= approvalFen
