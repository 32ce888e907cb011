import type { SparkProps } from './spark'

const size = { x: 92, y: 24 }
const inner = { x: 90, top: 4, bottom: 21 }

/** The shape of twelve months; its numbers are in the table beside it. */
export const Spark = ({ values }: SparkProps) => {
  const most = Math.max(1, ...values)
  const step = inner.x / Math.max(1, values.length - 1)
  const points = values.map((value, at) => {
    const y = inner.bottom - (Math.max(0, value) * (inner.bottom - inner.top)) / most
    return [Math.round((1 + at * step) * 10) / 10, Math.round(y * 10) / 10] as const
  })
  const [x, y] = points.at(-1) ?? [0, 0]
  return (
    <svg width={size.x + 2} height={size.y} viewBox={`0 0 ${size.x + 2} ${size.y}`} aria-hidden='true'>
      <path
        d={`M${points.map((point) => point.join(' ')).join('L')}`}
        fill='none'
        stroke='var(--c1)'
        strokeWidth='1.5'
        strokeLinejoin='round'
      />
      <circle cx={x} cy={y} r='2.5' fill='var(--c1)' />
    </svg>
  )
}
