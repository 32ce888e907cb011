import type { FilingState } from '@kefutong/contract/filing/lifecycle'

type Degree = 'doctor' | 'master'
type Title = 'senior' | 'associate-senior' | 'intermediate'

export type DemoExpert = {
  name: string
  /** index into institutions */
  institution: number
  degree: Degree
  title: Title
  birthMonth: string
  direction: string
  keywords: string[]
}

const expert = (
  name: string,
  institution: number,
  degree: Degree,
  title: Title,
  birthMonth: string,
  direction: string,
  ...keywords: string[]
): DemoExpert => ({
  name,
  institution,
  degree,
  title,
  birthMonth,
  direction,
  keywords,
})

export const experts: DemoExpert[] = [
  expert('周明远', 0, 'doctor', 'senior', '1979-04', '质子交换膜燃料电池膜电极制备', '膜电极', '催化层', '涂布'),
  expert('闻知秋', 0, 'doctor', 'associate-senior', '1988-09', '电解水制氢催化剂', '制氢', '催化剂'),
  expert('裴知遥', 1, 'doctor', 'associate-senior', '1985-02', '聚醚多元醇合成与表征', '聚醚', '羟值'),
  expert('沈若溪', 1, 'doctor', 'associate-senior', '1985-07', '聚氨酯泡沫结构与性能', '发泡', '保温板'),
  expert('秦望舒', 2, 'doctor', 'senior', '1981-11', '高纯氧化铝粉体', '氧化铝', '粉体', '烧结'),
  expert('许承昀', 2, 'doctor', 'associate-senior', '1986-03', '陶瓷基片流延成型', '流延', '基片'),
  expert('宋致远', 7, 'doctor', 'senior', '1977-08', '微机电系统封装', '封装', '可靠性'),
  expert('陆怀瑾', 4, 'doctor', 'associate-senior', '1984-12', '血液相容性高分子', '血液净化', '涂层'),
  expert('顾清如', 2, 'doctor', 'associate-senior', '1987-05', '结构陶瓷增韧', '增韧', '耐磨'),
  expert('贺知行', 6, 'master', 'senior', '1975-06', '高压隔膜压缩机设计', '压缩机', '密封'),
  expert('江叙白', 1, 'doctor', 'associate-senior', '1983-10', '氟硅弹性体', '弹性体', '交联'),
  expert('乔沐远', 1, 'doctor', 'associate-senior', '1989-01', '异氰酸酯改性', '改性', '异氰酸酯'),
  expert('梅映雪', 4, 'doctor', 'associate-senior', '1986-08', '可吸收止血材料', '止血', '微球'),
  expert('傅云舟', 5, 'doctor', 'senior', '1980-02', '机器视觉与装配', '视觉', '检测'),
  expert('温以宁', 7, 'doctor', 'associate-senior', '1988-04', '压力传感器设计', '传感器', '标定'),
  expert('程晚亭', 3, 'doctor', 'associate-senior', '1985-09', '燃料电池系统集成', '系统', '热管理'),
  expert('陶景行', 3, 'doctor', 'senior', '1976-12', '储氢材料', '储氢', '合金'),
  expert('谢临川', 6, 'doctor', 'associate-senior', '1984-05', '智能微系统测试', '测试', '微系统'),
  expert('袁归鹤', 5, 'doctor', 'associate-senior', '1987-11', '伺服与运动控制', '伺服', '控制'),
  expert('苏砚秋', 4, 'doctor', 'senior', '1978-03', '医用导管加工', '导管', '挤出'),
  expert('白清欢', 0, 'doctor', 'associate-senior', '1986-06', '气体扩散层', '扩散层', '碳纸'),
  expert('卢远山', 2, 'doctor', 'associate-senior', '1983-07', '氧化铝纤维', '纤维', '凝胶'),
  expert('邵听澜', 1, 'doctor', 'intermediate', '1991-10', '水性聚氨酯', '水性', '乳液'),
  expert('方既明', 7, 'doctor', 'associate-senior', '1985-01', '传感芯片工艺', '工艺', '刻蚀'),
  expert('叶观澜', 3, 'doctor', 'associate-senior', '1982-09', '氢气纯化', '纯化', '吸附'),
  expert('韩疏影', 4, 'doctor', 'associate-senior', '1988-12', '生物涂层', '涂层', '抗凝'),
  expert('段星河', 5, 'doctor', 'senior', '1979-05', '装备可靠性', '可靠性', '寿命'),
  expert('余怀谷', 6, 'master', 'associate-senior', '1981-08', '液压密封', '密封', '液压'),
  expert('任西辞', 0, 'doctor', 'associate-senior', '1990-02', '电化学测试', '电化学', '测试'),
  expert('柳如初', 2, 'doctor', 'associate-senior', '1987-04', '粉体分散', '分散', '浆料'),
]

/** What became of each expert's filing: index of the enterprise, the state it is in today, and how many days ago that began. */
export type DemoFiling = {
  expert: number
  enterprise: number
  post: string
  state: FilingState
  daysAgo: number
  says?: string
}

const filing = (
  expert: number,
  enterprise: number,
  state: FilingState,
  daysAgo: number,
  post = '副总经理',
  says?: string,
): DemoFiling => ({
  expert,
  enterprise,
  state,
  daysAgo,
  post,
  ...(says ? { says } : {}),
})

export const demoFilings: DemoFiling[] = [
  filing(0, 0, 'in-force', 430),
  filing(0, 6, 'in-force', 210, '副总工程师'),
  filing(5, 1, 'in-force', 300, '副总工程师'),
  filing(6, 3, 'in-force', 260, '副总工程师'),
  filing(7, 4, 'in-force', 200, '总经理助理'),
  filing(8, 5, 'in-force', 340),
  filing(9, 6, 'in-force', 150, '副总工程师'),
  filing(11, 8, 'in-force', 120),
  filing(12, 9, 'in-force', 90, '总经理助理'),
  filing(13, 10, 'in-force', 380),
  filing(14, 11, 'in-force', 60, '副总工程师'),
  filing(15, 0, 'suspended', 280, '科技助理', '专家出国访学，聘任暂停到明年三月'),
  filing(16, 6, 'ended', 400, '副总工程师', '专家调往外地，双方协商终止'),
  filing(17, 3, 'expired', 760, '总经理助理'),
  filing(3, 2, 'city-review', 1, '副总工程师'),
  filing(18, 10, 'city-review', 1),
  filing(19, 4, 'city-review', 2, '总经理助理'),
  filing(20, 0, 'city-review', 3),
  filing(21, 1, 'city-review', 3, '副总工程师'),
  filing(22, 7, 'city-review', 4, '科技助理'),
  filing(4, 1, 'county-review', 2, '总经理助理'),
  filing(23, 11, 'county-review', 3, '副总工程师'),
  filing(25, 9, 'county-review', 5, '总经理助理'),
  filing(10, 7, 'county-review', 4),
  filing(24, 6, 'notice', 2),
  filing(26, 10, 'notice', 4, '副总工程师'),
  filing(27, 8, 'objection', 4, '副总工程师', '有群众反映专家在企业持股，请核查'),
  filing(2, 2, 'returned', 1, '副总工程师', '缺少协议扫描件第 2 页'),
  filing(28, 0, 'employer-review', 1),
  filing(29, 5, 'enterprise-review', 1, '副总工程师'),
  filing(10, 2, 'enterprise-review', 2, '科技助理'),
  filing(28, 6, 'withdrawn', 20),
  filing(22, 8, 'draft', 1),
]
