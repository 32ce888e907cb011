import type { EChartsCoreOption } from 'echarts/core'
import type { LineChartProps } from './line-chart'
import { paletteOf } from './palette'

const family = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Two lines over the same months: the first filled and named at its end, the other dashed, so that colour is never alone. */
export const lineOption = ({ labels, values, before, last, look }: LineChartProps): EChartsCoreOption => {
  const { ink, label, line, surface, first, soft, other } = paletteOf(look)
  const size = 13 * look.scale
  const end = values.length - 1
  // as wide as the longest number beside it: echarts would lay all labels out once more to find out
  const most = Math.max(...values, ...before)
  const numbers = most.toLocaleString('en').length * size * 0.62
  const axisLabel = { color: label, fontSize: size, fontFamily: family }
  return {
    animation: false,
    // the margins are ours, so nothing has to be measured for them
    grid: {
      outerBoundsMode: 'none',
      left: 12 + numbers,
      right: 18 * look.scale,
      top: 28 * look.scale,
      bottom: 2 * size,
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: false,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, ...(look.scale > 1.1 ? { hideOverlap: true } : { interval: 0 }) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      axisLabel,
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        type: 'line',
        data: [...before],
        symbol: 'none',
        lineStyle: { color: other, width: 1.5, type: 'dashed' },
      },
      {
        type: 'line',
        areaStyle: { color: soft, opacity: 0.6 },
        lineStyle: { color: first, width: 2 },
        symbol: 'circle',
        symbolSize: 0,
        data: values.map((value, at) =>
          at === end
            ? {
                value,
                symbolSize: 11,
                itemStyle: { color: first, borderColor: surface, borderWidth: 2 },
                label: {
                  ...{ show: true, position: [10, -22 * look.scale], align: 'right', formatter: last },
                  ...{ color: ink, fontSize: size, fontWeight: 600, fontFamily: family },
                },
              }
            : value,
        ),
      },
    ],
  }
}
