import type { Filing } from '@kefutong/contract/filing/endpoints'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { UploadRow } from '@/ui/upload-row'
import { useOpenPaper } from './use-open-paper'
import { paperKind } from './words'

/** The papers of a filing, to read. */
export const Papers = ({ filing }: { filing: Filing }) => {
  const open = useOpenPaper(filing.id)
  if (filing.attachments.length === 0) return null
  return (
    <Card title='材料'>
      <Box className='col g12'>
        {filing.attachments.map((paper) => (
          <UploadRow
            key={paper.id}
            name={`${paperKind(paper)}：${paper.name}`}
            bytes={paper.bytes}
            state='done'
            onOpen={() => open(paper)}
          />
        ))}
      </Box>
    </Card>
  )
}
