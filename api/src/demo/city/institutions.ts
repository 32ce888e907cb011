import type { InstitutionKind } from '@kefutong/contract/institution'

/** Invented, every one of them. */
const named: Record<InstitutionKind, string> = {
  comprehensive:
    '海岱大学 汶泗大学 沂蒙大学 齐川大学 云峤大学 青屿大学 临海大学 岚山大学 洛川大学 清漪大学 翠屏大学 雁栖大学',
  engineering:
    '北溟理工大学 沧海石油化工大学 华泽科技大学 中州材料大学 江左理工大学 岭北工业大学 辽滨化工大学 渤湾科技大学 秦岭交通大学 燕台电子科技大学 淮上矿业大学 滨州湾海洋工程大学 晋水工程技术大学 洪泽信息工程大学',
  normal: '稷门师范大学 泗上师范大学 鹿洞师范大学 杏坛师范大学',
  medical: '杏林医科大学 岐黄中医药大学 济川药科大学 青囊医学院',
  agricultural: '沃野农业大学 稼轩农林大学 牧云农业大学 桑麻农学院',
  vocational: '百工职业技术大学 淄水职业学院 匠心工程职业学院 鲁班建筑职业学院 瓷都陶瓷职业学院',
  institute:
    '山海新材料研究所 北方硅酸盐研究院 渤海化工设计研究院 东方膜科学研究所 中岳机械科学研究院 华曦光电研究所 青州环境科学研究院 沧浪生物技术研究所 长河能源研究院 昆仑催化研究所 星槎微电子研究院 赤霞冶金研究院 碧水水处理研究中心 玉衡计量科学研究院 灵犀人工智能研究院 衡岳粉体工程研究所 松涛林产化工研究所 明湖软件研究所',
}

export const cityInstitutions = Object.entries(named).flatMap(([kind, names]) =>
  names.split(' ').map((name) => ({ name, kind: kind as InstitutionKind })),
)

/** The eight of the small demo, by kind. */
export const smallKinds: Record<string, InstitutionKind> = {
  稷下理工大学: 'engineering',
  东海化工大学: 'engineering',
  江淮材料研究院: 'institute',
  北辰科技大学: 'engineering',
  鲁中医工大学: 'medical',
  沧澜交通大学: 'comprehensive',
  岱岳工业大学: 'engineering',
  云门微电子研究所: 'institute',
}
