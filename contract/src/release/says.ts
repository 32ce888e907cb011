import { foremost } from '../metric/places'
import { metricOf } from '../metric/registry'
import { shareWords } from '../metric/share'
import { type PublicId, slack, step } from './coarse'

type Told = { name: string; value: number | null }

const verbs: Record<PublicId, string> = {
  'experts.in-force': '在聘',
  'problems.total': '解决难题',
  'transfers.total': '转化成果',
  'projects.total': '有产学研项目',
}
/** 「张店、临淄、桓台三地至少在聘 174 人，占公布数近一半」, of what was published and of nothing else. */
export const releaseSays = (id: PublicId, regions: readonly Told[]): string => {
  const { name, unit } = metricOf(id)
  const told = regions.flatMap(({ name: place, value }) => (value === null ? [] : [{ name: place, value }]))
  const { places, part, whole } = foremost(told)
  if (whole === 0) return `各区县的${name}都不到 ${step} ${unit}`
  const share = part === whole ? '其他区县都不到 3' : `占公布数${shareWords(part, whole)}`
  return `${places}${verbs[id]}至少 ${part} ${unit}，${share}`
}

/** What a number of the page means, for the 口径: 「公开的数往下取到 3 的倍数：写 63，实际是 63 至 65；写 <3，实际是 0 至 2」. */
export const coarseRule = `公开的数往下取到 ${step} 的倍数：写 63，实际是 63 至 ${63 + slack}；写 <${step}，实际是 0 至 ${slack}`

/** How a cell stands on the page. */
export const cellText = (value: number | null) => (value === null ? `<${step}` : String(value))
