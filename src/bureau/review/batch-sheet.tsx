import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { CheckList } from '@/ui/check-list'
import { Sheet } from '@/ui/sheet'
import { batchOf, isClean } from './words'

type Props = { open: boolean; picked: readonly FilingCard[]; onSend: () => void; onClose: () => void }

/** Before several are approved: each with what the system found. Those with a doubt stay behind. */
export const BatchSheet = ({ open, picked, onSend, onClose }: Props) => {
  const { approvable, doubtful } = batchOf(picked)
  const items = picked.map((filing) => ({
    key: filing.id,
    tone: isClean(filing) ? ('success' as const) : ('warn' as const),
    text: <Text>{`${filing.expertName}，${filing.enterpriseName}`}</Text>,
    note: `系统检查 ${filing.checks.passed} / ${filing.checks.total}`,
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
        {doubtful > 0 && <Banner tone='warn'>{`${doubtful} 件检查未全通过，这次不会一起通过，请逐件办理。`}</Banner>}
        <CheckList items={items} />
      </Box>
    </Sheet>
  )
}
