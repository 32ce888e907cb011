import type { FilingForm } from '@kefutong/contract/filing/form'
import { addDays } from '../calendar/dates'
import type { DemoExpert, DemoFiling } from './experts'
import { enterprises, institutions } from './places'

const tasks: Record<string, Array<[string, string]>> = {
  hydrogen: [
    ['降低膜电极边缘龟裂', '龟裂率由 8% 降到 1.5% 以内'],
    ['建立涂布在线检测', '厚度偏差不超过 3 微米'],
  ],
  polyurethane: [
    ['稳定聚醚多元醇羟值', '批次波动由 ±3.5 降到 ±1.0'],
    ['建立保温板收缩率预警', '提前 24 小时给出预警'],
  ],
  alumina: [
    ['提高高纯氧化铝一致性', '批次纯度偏差不超过 20 ppm'],
    ['优化基片流延工艺', '成品率由 82% 提高到 90%'],
  ],
  microsystem: [
    ['改进传感器封装可靠性', '高低温循环 1000 次不失效'],
    ['建立来料检测规范', '不良流出率降到 0.3%'],
  ],
  medical: [
    ['改进血液相容性涂层', '溶血率降到 2% 以内'],
    ['完成注册检验资料', '通过型式检验'],
  ],
}

/** A complete, plausible form. Nothing in it belongs to a real person. */
export const demoForm = (
  expert: DemoExpert,
  filing: DemoFiling,
  phones: { expert: string; contact: string },
  termStart: string,
): FilingForm => {
  const enterprise = enterprises[filing.enterprise] as (typeof enterprises)[number]
  const termEnd = addDays(`${Number(termStart.slice(0, 4)) + 2}${termStart.slice(4)}`.replace('02-29', '02-28'), -1)
  return {
    expert: {
      name: expert.name,
      phone: phones.expert,
      degree: expert.degree,
      title: expert.title,
      institution: institutions[expert.institution] ?? '',
      managementPost: false,
      birthMonth: expert.birthMonth,
      direction: expert.direction,
      keywords: expert.keywords,
      chains: [enterprise.chain],
    },
    enterprise: {
      name: enterprise.name,
      uscc: enterprise.uscc,
      regionCode: enterprise.region,
      chains: [enterprise.chain],
      standings: enterprise.standings as FilingForm['enterprise']['standings'],
      contact: enterprise.contact,
      contactPhone: phones.contact,
      business: enterprise.business,
    },
    appointment: {
      post: filing.post,
      termStart,
      termEnd,
      daysPerYear: 60,
      tasks: (tasks[enterprise.chain] ?? []).map(([what, target], index) => ({
        what,
        target,
        due: addDays(termStart, 200 + index * 160),
      })),
      pay: 'project',
      ownEnterprise: false,
      truthful: true,
    },
  }
}
