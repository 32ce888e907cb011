import type { SmsPort } from './port'

export type Sent = { phone: string; text: string }

/** For the demo: texts are said on the terminal instead of sent. Nobody's real code may ever pass here. */
export const consoleSms = (say: (line: string) => void): SmsPort & { last: () => Sent | undefined } => {
  let last: Sent | undefined
  const send = async (phone: string, text: string) => {
    last = { phone, text }
    say(`短信（演示，未发送）→ ${phone}：${text}`)
  }
  return { send, last: () => last }
}
