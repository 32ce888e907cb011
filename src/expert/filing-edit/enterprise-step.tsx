import { checkUscc, normaliseUscc } from '@kefutong/contract/check'
import { standings, standingWords } from '@kefutong/contract/filing/form'
import { MultiChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Link } from '@/ui/link'
import { LineField, ProseField, SelectField } from './bound'
import { ChainsField } from './chains-field'
import { EligibilityCard } from './eligibility-card'
import type { City, Eligibility } from './use-eligibility'
import type { PartForm } from './use-part'
import { useRegistered } from './use-registered'

type Props = { form: PartForm<'enterprise'>; city: City; eligibility: Eligibility }

const codeHint = ({ uscc, known }: Eligibility) => {
  if (!uscc) return '营业执照上的 18 位代码，填对后自动带出登记信息'
  if (!known) return '校验位正确'
  return known.enterprise ? '校验位正确，已带出区县、产业链和资质' : '校验位正确，这家企业还没有登记，请接着往下填'
}

export const EnterpriseStep = ({ form, city, eligibility }: Props) => {
  const { field, set } = form
  useRegistered(form, eligibility)
  const [name, code, marks] = [field('name'), field('uscc'), field('standings')]
  const registered = eligibility.known?.enterprise?.name
  const other = registered !== undefined && registered !== name.control.value?.trim()
  const tidy = () => {
    const typed = code.control.value
    if (typed && checkUscc(typed) === undefined && normaliseUscc(typed) !== typed) set('uscc', normaliseUscc(typed))
    code.control.onBlur()
  }
  return (
    <>
      <LineField
        label='企业名称'
        of={name}
        clearable
        maxLength={60}
        hint={other && <Link onClick={() => set('name', registered)}>{`改用登记的名称：${registered}`}</Link>}
      />
      <LineField
        label='统一社会信用代码'
        of={{ ...code, control: { ...code.control, onBlur: tidy } }}
        spaced
        maxLength={30}
        icon={eligibility.uscc ? 'ok' : undefined}
        iconTone='success'
        hint={codeHint(eligibility)}
      />
      <EligibilityCard part='enterprise' eligibility={eligibility} city={city} />
      <SelectField
        label='所在区县'
        of={field('regionCode')}
        options={city.regions.map((region) => ({ value: region.code, label: region.name }))}
      />
      <ChainsField of={field('chains')} chains={city.chains} />
      <Field label='企业资质' optional error={marks.error}>
        <MultiChips
          values={marks.control.value ?? []}
          options={standings.map((value) => ({ value, label: standingWords[value] }))}
          onChange={marks.control.onChange}
        />
      </Field>
      <LineField label='企业联系人' of={field('contact')} maxLength={30} />
      <LineField
        label='企业联系电话'
        of={field('contactPhone')}
        type='tel'
        maxLength={20}
        hint='邀请链接会发到这个手机号'
      />
      <ProseField label='主营业务' optional of={field('business')} max={200} />
    </>
  )
}
