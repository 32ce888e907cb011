import { type LedgerEntry, ledger, ledgerEventWords } from '@kefutong/contract/ledger'
import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { copyText } from '@/platform/device'
import { momentDay, nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { ProofSheet } from './proof-sheet'

/** 「企业确认，11 月 24 日，第 1 版」, its place in the city's chain, and the way to its proof. */
const Entry = ({ entry, onProof }: { entry: LedgerEntry; onProof: () => void }) => {
  const words = ledgerEventWords[entry.event]
  return (
    <Box className='between g8 t14 mt4'>
      <Box className='grow'>
        {`${words}第 ${entry.edition} 版，${momentDay(entry.at)}`}
        <Box className='t13 c3'>{entry.seq === null ? '正在存证，稍后可见位置' : `存证第 ${entry.seq} 位`}</Box>
      </Box>
      {entry.closed ? (
        <Link label={`查看${words}第 ${entry.edition} 版的证明`} onClick={onProof}>
          看证明
        </Link>
      ) : (
        <Text className='t13 c3'>{entry.day ? `${nearDay(entry.day)}过后可取证明` : ''}</Text>
      )}
    </Box>
  )
}

/** Confirmed and kept: the digest of what was confirmed, every word about it, and a proof anybody can check. */
export const Proof = ({ log }: { log: ServiceLog }) => {
  const edition = [...log.editions].reverse().find((each) => each.digest !== null)
  const { data } = useRemote(ledger.serviceLog, { id: log.id }, { enabled: edition !== undefined })
  const [asked, setAsked] = useState<LedgerEntry>()
  const digest = edition?.digest
  if (!digest) return null
  return (
    <Card>
      <Box className='between g8'>
        <Box className='flex g8'>
          <Icon name='shield' size='s' className='success' />
          <Text className='success b'>{edition.sealed ? '已确认，已存证' : '已确认，正在存证'}</Text>
        </Box>
        <Box className='t14'>
          <Link label='复制摘要' onClick={() => copyText(digest)}>
            复制摘要
          </Link>
        </Box>
      </Box>
      <Box className='t13 c3 mt4 breaks'>{`SM3 摘要 ${digest}`}</Box>
      <Box className='mt8'>
        {data?.items.map((entry) => (
          <Entry key={`${entry.event} ${entry.digest}`} entry={entry} onProof={() => setAsked(entry)} />
        ))}
      </Box>
      {asked && <ProofSheet logId={log.id} entry={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}
