import { useEffect, useMemo, useRef, useState } from 'react'
import './chart.scss'
import { ChartLegend } from './chart-legend'
import type { LineChartProps } from './line-chart'
import { lineOption } from './line-option'

/** The engine comes after the page: what the picture says is read above it meanwhile. */
const engine = () => import('./chart-engine')

export const LineChart = (props: LineChartProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [lost, setLost] = useState(false)
  const wanted = JSON.stringify(lineOption(props))
  const option = useMemo(() => JSON.parse(wanted), [wanted])
  useEffect(() => {
    let here = true
    let end = () => {}
    const draw = async () => {
      const { init } = await engine()
      if (!here || !box.current) return
      const chart = init(box.current)
      chart.setOption(option)
      const fit = new ResizeObserver(() => chart.resize())
      fit.observe(box.current)
      end = () => {
        fit.disconnect()
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
        <div className='t14 c3'>图没有读到，数都在“查看表格”里。</div>
      ) : (
        <div className='line-chart' role='img' aria-label={props.label} ref={box} />
      )}
    </>
  )
}
