import { usccCheckCharacter } from '@kefutong/contract/check'

/** A small city for the demo. People, enterprises and institutions are invented; districts and chains are real names. */
export const regions = [
  { code: '370303', name: '张店区' },
  { code: '370305', name: '临淄区' },
  { code: '370321', name: '桓台县' },
]

export const chains = [
  { id: 'hydrogen', name: '氢能' },
  { id: 'polyurethane', name: '聚氨酯' },
  { id: 'alumina', name: '氧化铝功能材料' },
  { id: 'microsystem', name: '智能微系统' },
  { id: 'medical', name: '医疗器械' },
]

export const institutions = [
  '稷下理工大学',
  '东海化工大学',
  '江淮材料研究院',
  '北辰科技大学',
  '鲁中医工大学',
  '沧澜交通大学',
  '岱岳工业大学',
  '云门微电子研究所',
]

const code = (region: string, body: string) => {
  const first = `91${region}MA${body}`
  return first + usccCheckCharacter(first)
}

type Enterprise = {
  name: string
  region: string
  chain: string
  standings: string[]
  business: string
  uscc: string
  contact: string
}

const enterprise = (
  name: string,
  region: string,
  chain: string,
  standings: string[],
  business: string,
  body: string,
  contact: string,
): Enterprise => ({
  name,
  region,
  chain,
  standings,
  business,
  contact,
  uscc: code(region, body),
})

export const enterprises: Enterprise[] = [
  enterprise(
    '淄博云岫氢能科技有限公司',
    '370305',
    'hydrogen',
    ['high-tech', 'above-scale'],
    '质子膜燃料电池膜电极',
    '3C7K2Q1',
    '孙经理',
  ),
  enterprise(
    '淄博砺石铝功能材料有限公司',
    '370303',
    'alumina',
    ['high-tech', 'sme'],
    '高纯氧化铝与陶瓷基片',
    '9KF2026',
    '马主任',
  ),
  enterprise(
    '淄博澄塘聚氨酯材料有限公司',
    '370321',
    'polyurethane',
    ['high-tech', 'above-scale', 'three-high-one-core'],
    '聚醚多元醇与保温板',
    '3H8P4R2',
    '田工',
  ),
  enterprise('淄博栖微智能科技有限公司', '370303', 'microsystem', ['sme'], '微机电传感器封装', '3N5T6W3', '高经理'),
  enterprise('淄博禾安医疗器械有限公司', '370303', 'medical', ['high-tech'], '血液净化耗材', '3B9X7Y4', '林主任'),
  enterprise(
    '淄博峄川特种陶瓷有限公司',
    '370303',
    'alumina',
    ['sme', 'above-scale'],
    '耐磨陶瓷与衬板',
    '3D2A8C5',
    '邢经理',
  ),
  enterprise('淄博博泉氢能装备有限公司', '370305', 'hydrogen', ['sme'], '隔膜压缩机', '3E4F9G6', '柏工'),
  enterprise('淄博泽源新材料有限公司', '370321', 'polyurethane', ['high-tech'], '弹性体与胶粘剂', '3J6L1M7', '解经理'),
  enterprise(
    '淄博临烯高分子材料有限公司',
    '370305',
    'polyurethane',
    ['above-scale'],
    '异氰酸酯改性',
    '3P8R2T8',
    '阎主任',
  ),
  enterprise(
    '淄博沂蓝生物医药有限公司',
    '370303',
    'medical',
    ['high-tech', 'leading-library'],
    '可吸收止血材料',
    '3U1W3X9',
    '蓝经理',
  ),
  enterprise('淄博周岭智能装备有限公司', '370321', 'microsystem', ['sme'], '视觉检测与装配', '3Y5A4B1', '周主管'),
  enterprise('淄博青澜微电子有限公司', '370303', 'microsystem', ['high-tech'], '压力传感芯片', '3C7D5E2', '青工'),
]
