import { notify } from '@/platform/device'
import { discard, type OutboxItem } from '@/platform/outbox'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

/** Deleting what exists nowhere else is asked twice; what may have arrived is not taken back by it. */
export const DiscardSheet = ({ item, onClose }: { item: OutboxItem | undefined; onClose: () => void }) => {
  const away = async () => {
    onClose()
    if (item && !(await discard(item.id))) notify('这条正在提交，请稍后再看')
  }
  return (
    <Sheet
      open={item !== undefined}
      title='删除这条内容吗'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            先不删
          </Button>
          <Button kind='danger' wide onClick={away}>
            删除
          </Button>
        </>
      }
    >
      <Box>{item?.title}</Box>
      <Box className='t14 c2 mt8'>
        {item?.tried
          ? '它可能已经提交成功，只是没收到回答。删除这里的不会撤回那一条，请到服务记录里看看。'
          : '它只在这台设备里，删除后找不回来。'}
      </Box>
    </Sheet>
  )
}
