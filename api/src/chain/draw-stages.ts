import { type Panorama, type Segment, stageWords } from '@kefutong/contract/chain'
import { ink, nextPage, type Paper } from '../pdf/paper'
import { heightOf, type Line, write } from '../pdf/text'

type Stages = Panorama['stages']

const gap = { stage: 20, node: 8 }
const abreast = 2
const pad = { x: 7, y: 5 }
const headHeight = 24
const dot = 3.5

const widths = ({ width }: Paper, stages: number) => {
  const stage = (width - gap.stage * (stages - 1)) / stages
  return { stage, node: (stage - gap.node * (abreast - 1)) / abreast }
}

const lacks = ({ enterprises, experts }: Segment) => enterprises > 0 && experts === 0

const linesOf = (segment: Segment): readonly Line[] => {
  const { name, enterprises, experts, needs } = segment
  return [
    { text: name, size: 9, tone: 'strong' },
    { text: `${enterprises} 家企业`, size: 8, tone: 'quiet' },
    lacks(segment)
      ? { text: `还没有专家${needs > 0 ? `，${needs} 项需求` : ''}`, size: 8, tone: 'warn' }
      : { text: `${experts} 位专家${needs > 0 ? `，${needs} 项需求` : ''}`, size: 8, tone: 'quiet' },
  ]
}

/** 上游 ●──── 中游 ●──── 下游 ●: the heads stand on one line, from left to right. */
const drawHeads = (paper: Paper, stages: Stages) => {
  const { doc, left, width, y } = paper
  const at = y + 9
  const step = widths(paper, stages.length).stage + gap.stage
  doc
    .moveTo(left, at)
    .lineTo(left + width, at)
    .lineWidth(1.2)
    .strokeColor(ink.brand)
    .stroke()
  for (const [n, { stage, segments }] of stages.entries()) {
    const x = left + n * step
    const words = [{ text: `${stageWords[stage]}　${segments.length} 个环节`, size: 10, tone: 'strong' as const }]
    doc.font('strong').fontSize(10)
    const wide = doc.widthOfString(words[0]?.text ?? '')
    doc.rect(x - 2, y, wide + 22, 18).fill('#FFFFFF')
    doc.circle(x + dot, at, dot).fill(ink.brand)
    write(paper, words, { x: x + 14, y: y + 1, width: wide + 4 })
  }
  paper.y += headHeight
}

const drawNode = (paper: Paper, segment: Segment, at: { x: number; width: number; height: number }) => {
  const { doc, y } = paper
  doc.roundedRect(at.x, y, at.width, at.height, 5).fill(lacks(segment) ? ink.warnSoft : ink.soft)
  write(paper, linesOf(segment), { x: at.x + pad.x, y: y + pad.y, width: at.width - 2 * pad.x })
}

/** 图 1: every segment from 上游 to 下游 with who is there; where nobody is, it says so in words. */
export const drawStages = (paper: Paper, stages: Stages) => {
  const { stage: stageWidth, node: width } = widths(paper, stages.length)
  const deepest = Math.max(...stages.map(({ segments }) => Math.ceil(segments.length / abreast)))
  drawHeads(paper, stages)
  for (let row = 0; row < deepest; row += 1) {
    const nodes = stages.flatMap(({ segments }, n) =>
      segments.slice(row * abreast, (row + 1) * abreast).map((segment, i) => ({
        segment,
        x: paper.left + n * (stageWidth + gap.stage) + i * (width + gap.node),
      })),
    )
    const height =
      Math.max(...nodes.map(({ segment }) => heightOf(paper, linesOf(segment), width - 2 * pad.x))) + 2 * pad.y
    if (paper.y + height > paper.bottom) {
      nextPage(paper)
      drawHeads(paper, stages)
    }
    for (const { segment, x } of nodes) drawNode(paper, segment, { x, width, height })
    paper.y += height + gap.node
  }
}
