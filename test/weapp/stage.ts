import type { Config } from '../../api/src/env'
import { wechat } from '../../api/src/wechat/client'
import { built } from '../setup/await-build'
import { weappApi } from '../setup/built'
import { startWechatFake } from '../wechat-fake'
import { openWorld } from '../world'
import { type OpenOptions, startHost, type WeappApp } from './host'

const appId = 'wx0123456789abcdef'
const secret = 'a-secret-for-the-test'

/** From wherever the log-in sheet is open. */
export const logInByWechat = async (app: WeappApp) => {
  await app.tap('我已阅读并同意')
  await app.tap('微信登录')
  await app.tap('授权手机号')
}

/** A small city that knows WeChat, and the built mini-program in its host. */
export const openStage = async (config: Partial<Config> = {}) => {
  const fake = await startWechatFake({ appId, secret })
  const world = await openWorld({ now: '2026-11-12T10:00:00+08:00', config })
  world.world.wechat = wechat({ appId, secret, baseUrl: fake.url })
  const host = await startHost({ dist: await built('weapp'), rewrite: { [weappApi]: world.origin }, timeout: 60_000 })

  const open = (how: OpenOptions) => host.open({ width: 390, height: 844, ...how })

  /** A phone with WeChat on it: who is logged in there, and the number its owner would allow. */
  const phone = (openid: string, number: string) =>
    open({
      login: () => ({ code: fake.loginCode({ openid }) }),
      phone: () => ({ code: fake.phoneCode(number) }),
    })

  /** Somebody with a seat opens the mini-program and logs in from 我的. */
  const enter = async (openid: string, number: string) => {
    const app = await phone(openid, number)
    await app.tab('我的')
    await app.tap('登录')
    await logInByWechat(app)
    await app.waitFor('退出登录')
    return app
  }

  const close = async () => {
    await host.close()
    await world.close()
    await fake.close()
  }
  return { world, open, phone, enter, close }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
