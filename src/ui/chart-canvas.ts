import Taro from '@tarojs/taro'
import { setPlatformAPI } from 'echarts/core'

type Node = HTMLCanvasElement & { addEventListener?: unknown; removeEventListener?: unknown }
type Found = { node?: Node; width: number; height: number }

const find = (id: string) =>
  new Promise<Found | null>((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([result]) => resolve(result as Found | null))
  })

const tries = 20
const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

/** The canvas stands in the page a moment after it was asked for, on an old phone several. */
export const canvasOf = async (id: string, left = tries): Promise<Found | null> => {
  const at = await find(id)
  if (at?.node || left === 0) return at
  await pause()
  return canvasOf(id, left - 1)
}

/** echarts listens to its canvas, and a canvas of WeChat cannot be listened to. */
const deaf = (node: Node) => {
  node.addEventListener ??= () => {}
  node.removeEventListener ??= () => {}
  return node
}

/** echarts measures words on a canvas of its own making, and no page of WeChat can make one: it measures on this one. */
const measuresItself = (node: Node) => {
  const pen = node.getContext('2d')
  if (!pen) return node
  const measureText = (text: string, font?: string) => {
    const before = pen.font
    if (font) pen.font = font
    const { width } = pen.measureText(text)
    pen.font = before
    return { width }
  }
  setPlatformAPI({ measureText })
  return node
}

/** A canvas of the mini-program as echarts expects one. */
export const readied = (node: Node) => measuresItself(deaf(node))
