import type { Need } from '@kefutong/contract/need/endpoints'
import { sentenceLimit } from '@kefutong/contract/need/text'
import { EnrichFields } from '@/features/need/enrich/fields'
import { typedOf } from '@/features/need/enrich/typed'
import { useEnrich } from '@/features/need/enrich/use-enrich'
import { useEnriched } from '@/features/need/enrich/use-enriched'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { notify } from '@/platform/device'
import { back, useParams } from '@/platform/go'
import { shanghaiDay } from '@/platform/shanghai'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { useNeed } from '../use-need'

const title = '补充需求'

const Editor = ({ need: read, about }: { need: Need; about?: string }) => {
  const form = useEnriched(`need-edit:${read.id}`, typedOf(read))
  const { save, busy, problem, latest } = useEnrich(form)
  const need = latest && latest.version > read.version ? latest : read
  const submit = async () => {
    if (!form.dirty) return back()
    if (!(await save(need))) return
    notify('已存好')
    await back()
  }
  return (
    <Screen
      title={title}
      back
      form
      footer={
        <ActionBar note={form.full ? '手机存不下草稿了，请先提交。' : '都可以不填，填过的随时能改。'} noteIcon='info'>
          <Button wide busy={busy} onClick={submit}>
            存好内容
          </Button>
        </ActionBar>
      }
    >
      {latest && <Banner tone='warn'>这条记录刚被他人修改。您填的内容都还在，看过后再存。</Banner>}
      {problem && !latest && problem.faults.length === 0 && (
        <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>
      )}
      <Field
        label='难题'
        required
        count={[[...form.typed.sentence].length, sentenceLimit]}
        error={form.errorOf('sentence')}
      >
        <TextArea
          value={form.typed.sentence}
          onChange={(sentence) => form.patch({ sentence })}
          onBlur={() => form.leave('sentence')}
        />
      </Field>
      <EnrichFields form={form} today={shanghaiDay(new Date())} about={about} />
    </Screen>
  )
}

/** What the sentence leaves open, filled in by the enterprise or whoever handles it. */
const NeedEditPage = () => {
  const { id = '', about } = useParams<{ id: string; about: string }>()
  const remote = useNeed(id)
  if (remote.data?.editable) return <Editor need={remote.data} about={about} />
  return (
    <Screen title={title} back>
      <Loaded remote={remote}>
        {() => <Banner>这条需求现在不能改。专家已接单后，补充的内容请直接告诉专家。</Banner>}
      </Loaded>
    </Screen>
  )
}

export default NeedEditPage
