import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId, useMemo } from 'react'
import { Box } from './box'
import { init } from './chart-engine'
import './chart.scss'
import { ChartLegend } from './chart-legend'
import { lineOption } from './line-option'
import type { Look } from './look'

export type LineChartProps = {
  labels: readonly string[]
  values: readonly number[]
  /** The same months of the year before. */
  before: readonly number[]
  /** What the two lines are called. */
  names: readonly [string, string]
  /** The last value in words, written at the end of the line. */
  last: string
  /** The picture in words, for who cannot see it. */
  label: string
  look: Look
}

type Node = HTMLCanvasElement & { addEventListener?: unknown; removeEventListener?: unknown }
type Found = { node?: Node; width: number; height: number }

/** echarts listens to its canvas, and a canvas of WeChat cannot be listened to. */
const deaf = (node: Node) => {
  node.addEventListener ??= () => {}
  node.removeEventListener ??= () => {}
  return node
}

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
const found = async (id: string, left = tries): Promise<Found | null> => {
  const at = await find(id)
  if (at?.node || left === 0) return at
  await pause()
  return found(id, left - 1)
}

/** The twelve months on a canvas of the mini-program. */
export const LineChart = (props: LineChartProps) => {
  const id = `line-${useId().replace(/\W/g, '')}`
  const wanted = JSON.stringify(lineOption(props))
  const option = useMemo(() => JSON.parse(wanted), [wanted])
  useEffect(() => {
    let here = true
    let end = () => {}
    Taro.nextTick(async () => {
      const at = await found(id)
      if (!here || !at?.node) return
      const { node, width, height } = at
      const chart = init(deaf(node), null, { width, height, devicePixelRatio: Taro.getWindowInfo().pixelRatio })
      chart.setOption(option)
      end = () => chart.dispose()
    })
    return () => {
      here = false
      end()
    }
  }, [id, option])
  return (
    <>
      <ChartLegend names={props.names} />
      <Box label={props.label}>
        <Canvas type='2d' id={id} canvasId={id} className='line-chart' />
      </Box>
    </>
  )
}
