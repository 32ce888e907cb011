import { demoAgreement } from '../../api/src/demo/agreement'
import { goodForm } from '../world'
import type { Hands } from './hands'

const { expert, enterprise, appointment } = goodForm()
const [task] = appointment.tasks

const expertStep = async (me: Hands, name: string) => {
  await me.type('姓名', name)
  await me.tap('博士')
  await me.tap('正高级')
  await me.day('出生年月', expert.birthMonth)
  await me.type('工作单位', expert.institution)
  await me.tap('否')
  await me.type('研究方向', expert.direction)
  await me.type('关键词', `${expert.keywords.join('、')}、`)
  await me.tap('选择产业链')
  await me.tap('氧化铝功能材料')
  await me.tap('选好了')
}

const enterpriseStep = async (me: Hands, contactPhone: string) => {
  await me.type('统一社会信用代码', enterprise.uscc)
  await me.sees('校验位正确，已带出区县、产业链和资质')
  await me.type('企业联系人', enterprise.contact)
  await me.type('企业联系电话', '138 0000 053')
  await me.sees('手机号少 1 位，请填 11 位手机号')
  await me.type('企业联系电话', contactPhone)
}

const appointmentStep = async (me: Hands) => {
  await me.tap(appointment.post)
  await me.day('聘期开始', appointment.termStart)
  await me.day('聘期结束', appointment.termEnd)
  await me.type('每年到企服务', String(appointment.daysPerYear))
  await me.tap('否')
  await me.type('做什么', task?.what ?? '')
  await me.type('指标', task?.target ?? '')
  await me.day('期限', task?.due ?? '')
  await me.tap('按项目付费')
  await me.attach('三方协议', { name: '三方协议.pdf', bytes: demoAgreement() })
  await me.sees('三方协议.pdf')
  await me.tick('我承诺以上内容真实，如有不实愿承担相应责任')
}

/** From the three steps of 注册备案 to the number of the case. */
export const expertFiles = async (me: Hands, name: string, contactPhone: string) => {
  await expertStep(me, name)
  await me.sees('已自动保存')
  await me.shot('filing-edit-1')
  await me.tap('下一步，填企业')
  await enterpriseStep(me, contactPhone)
  await me.sees('可以在这家企业任职')
  await me.shot('filing-edit-2')
  await me.tap('下一步，填聘任')
  await appointmentStep(me)
  await me.shot('filing-edit-3')
  await me.tap('提交备案')
  await me.sees('提交成功')
  await me.sees('BA-2026-0001')
  await me.shot('filing-submitted')
}
