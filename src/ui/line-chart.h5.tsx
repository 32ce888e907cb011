import { useEffect, useMemo, useRef, useState } from 'react'
import './chart.scss'
import { ChartLegend } from './chart-legend'
import type { LineChartProps } from './line-chart'
import { lineOption } from './line-option'

/** The engine comes after the page: what the picture says is read above it meanwhile. */
const engine = () => import('./chart-engine')

const canDraw = () => Boolean(document.createElement('canvas').getContext('2d'))

export const LineChart = (props: LineChartProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [lost, setLost] = useState(false)
  const wanted = JSON.stringify(lineOption(props))
  const option = useMemo(() => JSON.parse(wanted), [wanted])
  useEffect(() => {
    let here = true
    let end = () => {}
    const draw = async () => {
      if (!canDraw()) return setLost(true)
      const { init } = await engine()
      if (!here || !box.current) return
      const chart = init(box.current)
      chart.setOption(option)
      // Safari before 13.4 has none; it keeps the size it began with.
      const fit = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => chart.resize())
      fit?.observe(box.current)
      end = () => {
        fit?.disconnect()
        chart.dispose()
      }
    }
    draw().catch(() => here && setLost(true))
    return () => {
      here = false
      end()
    }
  }, [option])
  return (
    <>
      <ChartLegend names={props.names} />
      {lost ? (
        <div className='t14 c3'>图没有画出来，数都在“查看表格”里。</div>
      ) : (
        <div className='line-chart' role='img' aria-label={props.label} ref={box} />
      )}
    </>
  )
}
