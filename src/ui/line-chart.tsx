import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId, useMemo, useState } from 'react'
import { Box } from './box'
import { canvasOf, readied } from './chart-canvas'
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

/** The twelve months on a canvas of the mini-program. */
export const LineChart = (props: LineChartProps) => {
  const [lost, setLost] = useState(false)
  const id = `line-${useId().replace(/\W/g, '')}`
  const wanted = JSON.stringify(lineOption(props))
  const option = useMemo(() => JSON.parse(wanted), [wanted])
  useEffect(() => {
    let here = true
    let end = () => {}
    const draw = async () => {
      const at = await canvasOf(id)
      if (!here) return
      if (!at?.node) return setLost(true)
      const { node, width, height } = at
      const chart = init(readied(node), null, { width, height, devicePixelRatio: Taro.getWindowInfo().pixelRatio })
      chart.setOption(option)
      end = () => chart.dispose()
    }
    Taro.nextTick(() => draw().catch(() => here && setLost(true)))
    return () => {
      here = false
      end()
    }
  }, [id, option])
  return (
    <>
      <ChartLegend names={props.names} />
      {lost ? (
        <Box className='t14 c3'>图没有画出来，数都在“查看表格”里。</Box>
      ) : (
        <Box label={props.label}>
          <Canvas type='2d' id={id} canvasId={id} className='line-chart' />
        </Box>
      )}
    </>
  )
}
