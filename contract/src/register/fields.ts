import { normaliseText } from '../check'
import { mostFen } from '../service-log/form'
import * as z from '../z'

const clean = z.overwrite(normaliseText)

/** The name something stands under in a register. */
export const registerName = (missing: string) =>
  z.string(missing).check(clean, z.minLength(2, missing), z.maxLength(80, '最多 80 个字'))

export const optionalText = (max: number) => z.optional(z.string().check(clean, z.maxLength(max, `最多 ${max} 个字`)))

/** A district of the city, by its GB/T 2260 code. */
export const regionCode = z.string('请选择区县').check(z.regex(/^\d{6}$/, '请选择区县'))

/** Where something lies on the city's chains: ids, both optional; the segment belongs to the chain. */
export const onChain = {
  chain: z.optional(z.string().check(z.maxLength(40))),
  segment: z.optional(z.string().check(z.maxLength(40))),
}

/** An enterprise or institution as people write it: its registered name, or an enterprise's code. */
export const enterpriseNamed = optionalText(60)
export const institutionNamed = optionalText(60)

/** Money in fen, a whole number above nothing. */
export const registerFen = z.optional(
  z
    .number('请填金额')
    .check(z.int('金额最多到分'), z.minimum(1, '金额要大于 0'), z.maximum(mostFen, '金额超过 1 万亿元，请核对单位')),
)

/** What every row of a register says of where it belongs. `editable`: this viewer may change or remove it. */
export const registerRow = {
  id: z.string(),
  version: z.number(),
  name: z.string(),
  regionCode: z.nullable(z.string()),
  regionName: z.string(),
  chain: z.nullable(z.string()),
  chainName: z.string(),
  segment: z.nullable(z.string()),
  segmentName: z.string(),
  enterpriseId: z.nullable(z.string()),
  enterpriseName: z.nullable(z.string()),
  institutionId: z.nullable(z.string()),
  institutionName: z.nullable(z.string()),
  editable: z.boolean(),
  updatedAt: z.string(),
}
