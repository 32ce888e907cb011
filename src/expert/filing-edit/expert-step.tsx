import { degrees, degreeWords, titles, titleWords } from '@kefutong/contract/filing/form'
import { Box } from '@/ui/box'
import { DayField, LineField, ProseField, SegmentField, YesNoField } from './bound'
import { ChainsField } from './chains-field'
import { EligibilityCard } from './eligibility-card'
import { InstitutionField } from './institution-field'
import { KeywordsField } from './keywords-field'
import { ResultsField } from './results-field'
import type { City, Eligibility } from './use-eligibility'
import type { PartForm } from './use-part'

const degreeOptions = degrees.map((value) => ({ value, label: degreeWords[value] }))
const titleOptions = titles.map((value) => ({ value, label: titleWords[value] }))

type Props = { form: PartForm<'expert'>; city: City; eligibility: Eligibility }

export const ExpertStep = ({ form: { field }, city, eligibility }: Props) => (
  <>
    <LineField label='姓名' of={field('name')} autoComplete='name' maxLength={30} />
    <LineField label='手机号' of={field('phone')} type='tel' maxLength={20} />
    <SegmentField label='学位' of={field('degree')} options={degreeOptions} />
    <SegmentField label='职称' of={field('title')} options={titleOptions} />
    <DayField label='出生年月' of={field('birthMonth')} mode='month' max={city.today.slice(0, 7)} />
    <InstitutionField of={field('institution')} />
    <YesNoField label='是否担任单位的管理岗' of={field('managementPost')} />
    <EligibilityCard part='expert' eligibility={eligibility} city={city} />
    <ProseField label='研究方向' of={field('direction')} max={200} placeholder='例如：质子交换膜燃料电池膜电极制备' />
    <KeywordsField of={field('keywords')} />
    <ChainsField of={field('chains')} chains={city.chains} hint='您的研究能用到的产业链' />
    <Box className='hr' />
    <LineField label='院系' optional of={field('department')} maxLength={60} />
    <LineField label='职务' optional of={field('position')} maxLength={60} />
    <ResultsField of={field('results')} />
  </>
)
