import { secretNotice } from '@kefutong/contract/need/form'
import { sentenceLimit } from '@kefutong/contract/need/text'
import { useState } from 'react'
import { EnrichFields } from '@/features/need/enrich/fields'
import { blank } from '@/features/need/enrich/typed'
import { useEnriched } from '@/features/need/enrich/use-enriched'
import { Screen } from '@/features/shell/screen'
import { useSession } from '@/platform/session'
import { shanghaiDay } from '@/platform/shanghai'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Row, Rows } from '@/ui/row'
import { TextArea } from '@/ui/text-area'
import { useRaise } from './use-raise'

/** An enterprise that is logged in: one sentence is enough, the rest only if somebody likes. */
const NeedNewPage = () => {
  const me = useSession((state) => state.me)
  const form = useEnriched('need-new', blank)
  const { sentence, ...extras } = form.touched
  const [more, setMore] = useState(Object.keys(extras).length > 0)
  const { submit, busy, problem, sentenceError } = useRaise(form)
  return (
    <Screen
      title='提技术需求'
      back
      form
      footer={
        <ActionBar note='一句话就行，细节以后随时能补。' noteIcon='check'>
          <Button wide busy={busy} onClick={submit}>
            提交需求
          </Button>
        </ActionBar>
      }
    >
      {problem && (
        <Banner tone='warn'>
          {problem.offline
            ? '没有连上服务器。内容已存到手机，请再点一次提交。'
            : [problem.text, ...problem.faults.map(({ says }) => says), problem.next].join('。')}
        </Banner>
      )}
      <Card flush>
        <Rows>
          <Row
            icon='building'
            title={me?.current.org ?? '本企业'}
            line={me && `经办人 ${me.name || '您'}，${me.phone}`}
          />
        </Rows>
      </Card>
      <Field
        label='难题是什么'
        required
        count={[[...(sentence ?? '')].length, sentenceLimit]}
        error={sentenceError ?? form.errorOf('sentence')}
        hint={secretNotice}
      >
        <TextArea
          value={sentence ?? ''}
          onChange={(text) => form.patch({ sentence: text })}
          rows={4}
          placeholder='例如：保温板发泡后收缩，一直找不到原因'
        />
      </Field>
      {more ? (
        <EnrichFields form={form} today={shanghaiDay(new Date())} />
      ) : (
        <Button kind='soft' full onClick={() => setMore(true)}>
          再补几项，专家更好判断
        </Button>
      )}
    </Screen>
  )
}

export default NeedNewPage
