import type { TestWorld } from '../world'
import { castOf, filingIn } from '../world/journey'
import type { Hands } from './hands'

export const sentence = '氧化铝陶瓷烧结后发灰，批次之间白度差得多，一直找不到原因'
const plan = '先取三批样测烧结气氛和杂质，一周内给出控制点'
const outcome = '调整排胶曲线后，三批白度偏差降到 1 以内'

/** Nobody's telephone yet. */
export const guestPhone = '13700000088'
const bare = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** Whom the need goes by: an expert who has served before, and a commissioner of the city. */
export const needPeople = async (world: TestWorld) => {
  const cast = await castOf(world, { expert: { name: '温若谷' } })
  await filingIn(world, 'in-force', cast.form, cast)
  const commissioner = await world.seat('凌舟', 'commissioner')
  return { expert: cast.expert, commissioner, expertName: '温若谷', enterpriseName: '淄博砺石铝功能材料有限公司' }
}
export type NeedPeople = Awaited<ReturnType<typeof needPeople>>

/** Every touch is counted, a field that is entered included. */
export const counted = (hands: Hands) => {
  let taps = 0
  const touch =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args) => {
      taps += 1
      return work(...args)
    }
  const me: Hands = {
    ...hands,
    tap: touch(hands.tap),
    touch: touch(hands.touch),
    answer: touch(hands.answer),
    type: touch(hands.type),
    tick: touch(hands.tick),
  }
  return { me, taps: () => taps }
}

/** The page that the scanned code opens is the form itself. */
export const raises = async (me: Hands, name: string) => {
  await me.sees(name)
  await me.shot('need-guest')
  await me.type('难题是什么', sentence)
  await me.type('联系手机', guestPhone)
  await me.tap('提交需求')
  await me.sees('提交成功')
  await me.shot('need-done')
  const number = await me.reads(/XQ-\d{4}-\d{6}-[0-9A-Z]/)
  const claim = await me.reads(/[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}/)
  return { number, claim }
}

/** 凭编号查进度, on any telephone and without an account; the code is typed as people type. */
export const tracks = async (me: Hands, { number, claim }: { number: string; claim: string }) => {
  await me.type('需求编号', number.toLowerCase())
  await me.type('凭证码', claim.toLowerCase().replace(' ', ''))
  await me.tap('查看进度')
  await me.sees(sentence)
}

/** A commissioner checks what came in. */
export const verifies = async (me: Hands) => {
  await me.sees(sentence)
  await me.shot('need-pool')
  await me.touch(sentence)
  await me.sees('进度')
  await me.shot('need-to-verify')
  await me.tap('核实通过')
  await me.sees('已和企业说过话')
  await me.answer('核实通过')
  await me.sees('已核实')
}

/** Need → one of the recommended → 派单. */
export const dispatches = async (hands: Hands, { expertName }: NeedPeople) => {
  const { me, taps } = counted(hands)
  await me.tap('派单')
  await me.sees('推荐专家')
  await me.sees('对得上')
  await me.shot('need-match')
  await me.tap(expertName)
  await me.tap(`派单给${expertName}`)
  await me.sees('已派单')
  return taps()
}

/** The expert says yes; whose telephone it is stays unsaid until the other side does too. */
export const accepts = async (me: Hands) => {
  await me.sees(sentence)
  await me.touch(sentence)
  await me.sees('接单')
  await me.lacks(guestPhone)
  await me.lacks(bare(guestPhone))
  await me.lacks('查看对方电话')
  await me.tap('接单')
  await me.sees('专家已接单')
  await me.shot('need-accepted')
  await me.lacks('查看对方电话')
}

/** The enterprise's yes, and at once the expert's telephone, which nobody showed before. */
export const agrees = async (me: Hands, expertPhone: string) => {
  await me.sees('同意对接')
  await me.lacks('查看专家电话')
  await me.tap('同意对接')
  await me.sees('查看专家电话')
  await me.lacks(bare(expertPhone))
  await me.tap('查看专家电话')
  await me.sees(bare(expertPhone))
  await me.shot('need-contact')
}

/** The expert reads the telephone, says how, and later what came of it. */
export const solves = async (me: Hands) => {
  await me.tap('查看对方电话')
  await me.sees(bare(guestPhone))
  await me.dismiss()
  await me.tap('给出方案，开始解决')
  await me.type('方案', plan)
  await me.answer('给出方案，开始解决')
  await me.sees('解决中')
  await me.tap('已解决，请企业确认')
  await me.type('结果', outcome)
  await me.answer('已解决，请企业确认')
  await me.sees('待企业确认')
}

/** Whoever asked has the last word. */
export const confirms = async (me: Hands) => {
  await me.sees(outcome)
  await me.tap('确认已解决')
  await me.sees('不是电子签名')
  await me.answer('确认已解决')
  await me.sees('企业已确认')
  await me.shot('need-confirmed')
}
