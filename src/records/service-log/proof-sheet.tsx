import { type LedgerEntry, ledger, ledgerEventWords } from '@kefutong/contract/ledger'
import { Loaded } from '@/features/shell/loaded'
import { copyText } from '@/platform/device'
import { nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'

type Props = { logId: string; entry: LedgerEntry; onClose: () => void }

/** What a third party needs: the text that was confirmed, and the way from it to the published root of its day. */
export const ProofSheet = ({ logId, entry, onClose }: Props) => {
  const { event, edition } = entry
  const remote = useRemote(ledger.proof, { id: logId, edition, event })
  const { data } = remote
  return (
    <Sheet
      open
      title={`${ledgerEventWords[event]}第 ${edition} 版的证明`}
      onClose={onClose}
      footer={
        <Button wide disabled={!data} onClick={() => data && copyText(JSON.stringify(data))}>
          复制证明
        </Button>
      }
    >
      <Box className='t14 c2'>凭这份证明和公布的日根，任何人都能核对这次确认当天就在，没有改过。</Box>
      <Box className='mt12 breaks'>
        <Loaded remote={remote}>
          {(proof) => (
            <Facts
              items={[
                { label: '日期', value: nearDay(proof.day) },
                { label: '位置', value: `全市第 ${proof.seq} 位，当天第 ${proof.index + 1} 位，共 ${proof.size} 位` },
                { label: '摘要', value: proof.digest },
                { label: '日根', value: proof.root },
                { label: '签名', value: proof.signature },
              ]}
            />
          )}
        </Loaded>
      </Box>
    </Sheet>
  )
}
