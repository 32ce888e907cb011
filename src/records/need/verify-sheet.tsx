import type { Need } from '@kefutong/contract/need/endpoints'
import { people } from '@kefutong/contract/person'
import { useState } from 'react'
import { useCity } from '@/platform/use-city'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { Sheet } from '@/ui/sheet'
import type { NeedDeed } from './use-need-deed'

const none = 'none'

/** The last look before experts may read it: which registered enterprise it is, and which county's. */
export const VerifySheet = ({ need, deed }: { need: Need; deed: NeedDeed }) => {
  const { city } = useCity()
  const [regionCode, setRegion] = useState(need.regionCode ?? '')
  const [enterpriseId, setEnterprise] = useState('')
  const named = need.enterpriseId === null && need.enterpriseName !== null
  const { data: known } = useRemote(people.enterprises, { q: need.enterpriseName ?? '', limit: 3 }, { enabled: named })
  const options = known?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const picked = enterpriseId !== '' && enterpriseId !== none
  const send = () =>
    deed.bring('verify', { ...(regionCode && !picked && { regionCode }), ...(picked && { enterpriseId }) })
  const problem = deed.changed ? undefined : deed.problem
  return (
    <Sheet
      open
      title='核实通过'
      onClose={deed.close}
      footer={
        <>
          <Button kind='secondary' wide onClick={deed.close}>
            再看看
          </Button>
          <Button wide likely busy={deed.busy} onClick={send}>
            核实通过
          </Button>
        </>
      }
    >
      <Box className='t14 c2'>已和企业说过话，情况属实。通过后进入需求池，可以派单。</Box>
      <Box className='col g16 mt12'>
        {options.length > 0 && (
          <Field label='是名录里的哪一家' hint='选了就带出区县和产业链'>
            <ChoiceChips
              value={enterpriseId}
              options={[...options, { value: none, label: '都不是' }]}
              onChange={setEnterprise}
            />
          </Field>
        )}
        {!picked && (
          <Field label='所在区县' error={problem?.faults.find(({ field }) => field === 'regionCode')?.says}>
            <Select
              value={regionCode}
              options={city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? []}
              onChange={setRegion}
              placeholder='请选择区县'
            />
          </Field>
        )}
      </Box>
      {problem && problem.faults.length === 0 && (
        <Box className='mt12'>
          <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>
        </Box>
      )}
    </Sheet>
  )
}
