import type { Hands } from './hands'

export const sentence = '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%'

type Network = { cut: () => Promise<unknown>; mend: () => Promise<unknown> }

/** A record is written while there is no network, is kept on the phone, and goes when the network is back. */
export const logsOffline = async (me: Hands, network: Network) => {
  await me.sees('一句话说明')
  await network.cut()
  await me.type('一句话说明', sentence)
  await me.shot('service-log-new')
  await me.tap('提交记录')
  // the strip says 已存到手机 as soon as the network is gone; this button stands only where the record was kept
  await me.sees('看待同步')
  await me.shot('service-log-kept')
  await network.mend()
  await me.sees('提交成功')
  await me.sees(/FW-202\d-\d{6}/)
  await me.shot('service-log-sent')
}
