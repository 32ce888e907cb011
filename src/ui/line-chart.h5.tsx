import { useEffect, useMemo, useRef, useState } from 'react'
import './chart.scss'
import { ChartLegend } from './chart-legend'
import type { LineChartProps } from './line-chart'
import { lineOption } from './line-option'

/** The engine comes after the page: what the picture says is read above it meanwhile. */
const engine = () => import('./chart-engine')

/** A touch that came while the engine was read is answered before anything is drawn. */
const breath = () => new Promise((resolve) => setTimeout(resolve))

/** Told of every size, it tells its first one, too, which is the size it was drawn in. */
const whenResized = (box: HTMLElement, resize: () => void) => {
  // Safari before 13.4 has none; it keeps the size it began with.
  if (typeof ResizeObserver === 'undefined') return () => {}
  const sizeOf = () => `${box.clientWidth} ${box.clientHeight}`
  let size = sizeOf()
  const observer = new ResizeObserver(() => {
    if (sizeOf() === size) return
    size = sizeOf()
    resize()
  })
  observer.observe(box)
  return () => observer.disconnect()
}

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
      await breath()
      if (!here || !box.current) return
      const chart = init(box.current)
      chart.setOption(option, { lazyUpdate: true })
      const rest = whenResized(box.current, () => chart.resize())
      end = () => {
        rest()
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
