/** Units as they are left by `plain`: half width, lower case, compatibility characters resolved (℃ is °c, ㎜ is mm). */
const units = [
  ...[
    '°c',
    '摄氏度',
    '度',
    '%',
    '‰',
    'ppm',
    'ppb',
    'mm',
    'cm',
    'dm',
    'km',
    'μm',
    'um',
    'nm',
    'm2',
    'm3',
    'm',
    '目',
    '微米',
  ],
  ...[
    '毫米',
    '厘米',
    '纳米',
    '米',
    'kg',
    'mg',
    'g',
    't',
    '公斤',
    '千克',
    '毫克',
    '克',
    '吨',
    'ml',
    '毫升',
    '升',
    '立方',
  ],
  ...[
    'mpa·s',
    'mpa',
    'kpa',
    'gpa',
    'pa',
    'bar',
    '兆帕',
    '公斤力',
    'kwh',
    'kva',
    'kv',
    'mv',
    'v',
    'ma',
    'a',
    'kw',
    'mw',
    'w',
  ],
  ...[
    '千瓦',
    'ghz',
    'mhz',
    'khz',
    'hz',
    'rpm',
    'r/min',
    '转',
    'min',
    'ms',
    'h',
    's',
    'hrc',
    'hv',
    'hb',
    'kn',
    'n',
    'db',
    '分贝',
  ],
  ...[
    '小时',
    '分钟',
    '秒',
    '天',
    '周',
    '个月',
    '月',
    '年',
    '号',
    '日',
    '次',
    '个',
    '台',
    '套',
    '件',
    '批',
    '片',
    '万元',
    '亿元',
  ],
  ...['元', '万', '倍', '级', '条', '家', '人', '吨级'],
]
const longestFirst = [...new Set(units)].sort((a, b) => b.length - a.length)
const number = String.raw`[±+<>≤≥~-]?\d+(?:\.\d+)?(?:[-~±]\d+(?:\.\d+)?)?`

/** A number with its unit, and nothing of a longer word: 120°c, ±0.5mm, 3个月, but not 304不锈钢, 3d or pa66. */
export const measure = new RegExp(`${number}\\s?(?:${longestFirst.join('|')})(?![a-z0-9])`, 'y')

/** Every spelling of one unit becomes the same. */
export const spelledOnce = (text: string) =>
  text
    .replace(/\s/g, '')
    .replace(/摄氏度$|°c$/, '℃')
    .replace(/um$|微米$/, 'μm')
    .replace(/毫米$/, 'mm')
    .replace(/纳米$/, 'nm')
    .replace(/公斤$|千克$/, 'kg')
    .replace(/兆帕$/, 'mpa')
    .replace(/千瓦$/, 'kw')
