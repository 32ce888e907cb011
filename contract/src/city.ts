import { endpoint } from './endpoint'
import { anyone } from './role'
import { RulePack } from './rules/pack'
import * as z from './z'

export const cities = {
  read: endpoint('GET /city', {
    says: '本市的区县、产业链和规则',
    for: anyone,
    input: {},
    reply: z.object({
      id: z.string(),
      name: z.string(),
      bureau: z.string(),
      today: z.string(),
      demo: z.boolean(),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
      chains: z.array(z.object({ id: z.string(), name: z.string() })),
      pack: RulePack,
    }),
  }),
  institutions: endpoint('GET /institutions', {
    says: '按名称找高校院所',
    for: anyone,
    input: { q: z.optional(z.string().check(z.trim(), z.maxLength(40))) },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  }),
}
