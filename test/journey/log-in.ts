import type { TestWorld } from '../world'
import type { Hands } from './hands'

/** Phone and one-time code, as it came by text. */
export const logInByPhone = async (me: Hands, world: TestWorld, phone: string) => {
  await me.type('手机号', phone)
  await me.tap('获取验证码')
  await me.sees('验证码已发送，5 分钟内有效')
  const code = /验证码 (\d{6})/.exec(world.texts.filter((text) => text.phone === phone).at(-1)?.text ?? '')?.[1] ?? ''
  await me.type('验证码', code)
  await me.tick('我已阅读并同意')
  await me.tap('登录')
}
