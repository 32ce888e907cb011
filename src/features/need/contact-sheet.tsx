import type { Contact } from '@kefutong/contract/match'
import { copyText } from '@/platform/device'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

const grouped = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** A telephone that was asked for; every look is counted and kept. */
export const ContactSheet = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => (
  <Sheet
    open
    title={contact.name}
    onClose={onClose}
    footer={
      <Button wide icon='copy' onClick={() => copyText(contact.phone)}>
        复制电话
      </Button>
    }
  >
    <Box className='c2'>{contact.org}</Box>
    <Box className='t24 b num mt8'>{grouped(contact.phone)}</Box>
    <Box className='hint mt8'>{`这次查看已记录。今天还能看 ${contact.left} 次。`}</Box>
  </Sheet>
)
