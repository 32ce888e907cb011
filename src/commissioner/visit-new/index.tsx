import { people } from '@kefutong/contract/person'
import { visitLifecycle, visitStages } from '@kefutong/contract/visit'
import { Screen } from '@/features/shell/screen'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { NamedField } from './named-field'
import { useVisit } from './use-visit'

/** 走访对接, written down in a minute: whom, how far, when, one sentence, and for which enterprise. */
const VisitNewPage = () => {
  const { typed, patch, submit, busy, problem, today, errorOf } = useVisit()
  return (
    <Screen
      title='记走访'
      back
      form
      footer={
        <ActionBar note='已自动保存在手机里。不用照片，不用定位。' noteIcon='check'>
          <Button wide busy={busy} onClick={submit}>
            存好走访
          </Button>
        </ActionBar>
      }
    >
      {problem && problem.faults.length === 0 && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      <NamedField
        label='对接的专家'
        directory={people.experts}
        line={({ institutionName }) => institutionName}
        text={typed.expert}
        id={typed.expertId}
        error={errorOf('expert')}
        placeholder='姓名，可从名录里选'
        onChange={(expert, expertId) => patch({ expert, expertId })}
      />
      <Field label='走到哪一步'>
        <ChoiceChips
          value={typed.stage}
          options={visitStages.map((value) => ({ value, label: visitLifecycle.states[value].label }))}
          onChange={(stage) => patch({ stage })}
        />
      </Field>
      <NamedField
        label='企业'
        optional={typed.stage === 'met'}
        directory={people.enterprises}
        line={({ regionName }) => regionName}
        text={typed.enterprise}
        id={typed.enterpriseId}
        error={errorOf('enterprise')}
        placeholder='企业名称，可从名录里选'
        onChange={(enterprise, enterpriseId) => patch({ enterprise, enterpriseId })}
      />
      <Field label='日期' error={errorOf('on')}>
        <DateInput value={typed.on ?? today} max={today} onChange={(on) => patch({ on })} />
      </Field>
      <Field label='一句话' required error={errorOf('note')} count={[[...typed.note].length, 200]}>
        <TextArea
          value={typed.note}
          onChange={(note) => patch({ note })}
          placeholder='例如：谈了羟值控制，下周去企业看反应釜'
          rows={3}
        />
      </Field>
    </Screen>
  )
}

export default VisitNewPage
