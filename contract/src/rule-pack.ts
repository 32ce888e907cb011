import { endpoint } from './endpoint'
import { filingStates } from './filing/lifecycle'
import { RulePack } from './rules/pack'
import * as z from './z'

const Touched = z.object({
  id: z.string(),
  expertName: z.string(),
  enterpriseName: z.string(),
  state: z.enum(filingStates),
  before: z.boolean(),
  after: z.boolean(),
  reasons: z.array(z.string()),
})

/** 规则包. Changing one lists the appointments it touches; what was decided stays decided. */
export const rulePacks = {
  preview: endpoint('POST /rule-pack/preview', {
    says: '试算：换规则会影响哪些备案',
    for: ['city'],
    input: { pack: RulePack },
    reply: z.object({ touched: z.array(Touched) }),
  }),
  change: endpoint('POST /rule-pack', {
    says: '换用新规则，已办结的不改',
    for: ['city'],
    input: { pack: RulePack },
    reply: z.object({ revision: z.number(), touched: z.array(Touched) }),
  }),
}
