/** Letters on a drawing or a label, and the words for them; they count as the same on both sides. */
const rows = `
  pla 聚乳酸
  pbat 聚己二酸对苯二甲酸丁二醇酯
  pbs 聚丁二酸丁二醇酯
  pha 聚羟基脂肪酸酯
  ptfe 聚四氟乙烯
  eptfe 膨体四氟
  pvdf 聚偏氟乙烯
  fkm 氟橡胶
  pe 聚乙烯
  pp 聚丙烯
  poe 聚烯烃弹性体
  pa 尼龙
  pa6 尼龙
  pa66 尼龙
  锦纶 尼龙
  pc 聚碳酸酯
  xlpe 交联聚乙烯
  uhmwpe 超高分子量聚乙烯
  tpu 热塑性聚氨酯
  pu 聚氨酯
  mdi 异氰酸酯
  tdi 异氰酸酯
  ppg 聚醚多元醇
  pem 质子交换膜
  mea 膜电极
  gdl 气体扩散层
  psa 变压吸附
  lfp 磷酸铁锂
  bms 电池管理系统
  nvh 噪声
  obc 车载充电机
  al2o3 氧化铝
  zro2 氧化锆
  sic 碳化硅
  si3n4 氮化硅
  aln 氮化铝
  mems 微机电
  imu 惯性器件
  igbt 绝缘栅
  pcb 电路板
  emc 电磁兼容
  emi 电磁干扰
  ic 集成电路
  cod 化学需氧量
  mbr 膜生物反应器
  ro 反渗透
  voc 有机废气
  vocs 有机废气
  plc 可编程控制器
  agv 物流小车
  cnc 数控
  ccd 机器视觉
  lowe 低辐射玻璃
  api 原料药
  eo 环氧乙烷
  ivd 体外诊断
`

export const shortNames: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' ') as [string, string]),
)
