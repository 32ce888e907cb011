import { usccCheckCharacter } from '@kefutong/contract/check'
import type { FilingForm } from '@kefutong/contract/filing/form'

export const cityId = '370300'
export const regions = { zhangdian: '370303', linzi: '370305', huantai: '370321' }

/** A 统一社会信用代码 whose check character is right; `body` is its seven own characters. */
export const uscc = (body: string) => {
  const first = `91370303MA${body}`
  return first + usccCheckCharacter(first)
}

type Change = { expert?: object; enterprise?: object; appointment?: object }

/** A form that passes every check, to be spoilt one field at a time. */
export const goodForm = (change: Change = {}): FilingForm => ({
  expert: {
    name: '秦望舒',
    phone: '13900000001',
    degree: 'doctor',
    title: 'senior',
    institution: '江淮材料研究院',
    managementPost: false,
    birthMonth: '1981-11',
    direction: '高纯氧化铝粉体',
    keywords: ['氧化铝', '烧结'],
    chains: ['alumina'],
    ...change.expert,
  },
  enterprise: {
    name: '淄博砺石铝功能材料有限公司',
    uscc: uscc('9KF2026'),
    regionCode: regions.zhangdian,
    chains: ['alumina'],
    standings: ['high-tech'],
    contact: '马主任',
    contactPhone: '13900000003',
    ...change.enterprise,
  },
  appointment: {
    post: '总经理助理',
    termStart: '2026-12-07',
    termEnd: '2028-12-06',
    daysPerYear: 60,
    tasks: [{ what: '提高高纯氧化铝一致性', target: '批次纯度偏差不超过 20 ppm', due: '2027-12-31' }],
    pay: 'project',
    ownEnterprise: false,
    truthful: true,
    ...change.appointment,
  },
})
