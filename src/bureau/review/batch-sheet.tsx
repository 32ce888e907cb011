import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { CheckList } from '@/ui/check-list'
import { Sheet } from '@/ui/sheet'
import { batchOf, doubtWords, kindOf, mayMove } from './words'

type Props = { open: boolean; picked: readonly FilingCard[]; onSend: () => void; onClose: () => void }

/** Before several are approved: each with what the system found. Those with a doubt stay behind. */
export const BatchSheet = ({ open, picked, onSend, onClose }: Props) => {
  const batch = batchOf(picked)
  const { approvable } = batch
  const items = picked.map((filing) => ({
    key: filing.id,
    tone: approvable.includes(filing) ? ('success' as const) : ('warn' as const),
    text: `${filing.expertName}，${filing.enterpriseName}`,
    note: mayMove(filing, 'approve')
      ? `系统检查 ${filing.checks.passed} / ${filing.checks.total}`
      : `${kindOf(filing)}，请逐件办理`,
  }))
  return (
    <Sheet
      open={open}
      title={`通过 ${approvable.length} 件`}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再看看
          </Button>
          <Button wide disabled={approvable.length === 0} reason='选中的检查都未全通过，请逐件办理' onClick={onSend}>
            确定通过
          </Button>
        </>
      }
    >
      <Box className='col g12'>
        {approvable.length < picked.length && <Banner tone='warn'>{`${doubtWords(batch)}。`}</Banner>}
        <CheckList items={items} />
      </Box>
    </Sheet>
  )
}
