/** The districts of Zibo with its functional zones (功能区 carry the codes statistics use), and how much happens in each. */
export const cityRegions = [
  { code: '370303', name: '张店区', weight: 68 },
  { code: '370305', name: '临淄区', weight: 62 },
  { code: '370321', name: '桓台县', weight: 44 },
  { code: '370302', name: '淄川区', weight: 34 },
  { code: '370304', name: '博山区', weight: 30 },
  { code: '370306', name: '周村区', weight: 31 },
  { code: '370322', name: '高青县', weight: 22 },
  { code: '370323', name: '沂源县', weight: 26 },
  { code: '370371', name: '高新区', weight: 33 },
  { code: '370372', name: '经开区', weight: 9 },
  { code: '370373', name: '文昌湖区', weight: 4 },
] as const

/** Who sits in the county's bureau, by district; the first three are those of the small demo. */
export const countyOfficers = [
  '程砚',
  '邱问舟',
  '孟知夏',
  '尹怀璋',
  '石映川',
  '秦可风',
  '车远亭',
  '池见微',
  '应时雨',
  '甘棠',
  '卞清和',
]
/** The commissioners beside the one of the small demo. */
export const commissionerNames = [
  '祁连山',
  '施未央',
  '郁青禾',
  '柯景明',
  '莫听雨',
  '晏如初',
  '舒望野',
  '龚子衿',
  '娄知秋',
  '皮日新',
  '焦远志',
]
