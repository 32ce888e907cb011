import type { ServiceLogKind } from './form'

/** Beginnings that people really write, a tap each; the rest is theirs. */
export const templates: Record<ServiceLogKind, readonly string[]> = {
  problem: ['调整了工艺参数', '现场排查了故障', '改进了配方', '做了检测分析', '改造了设备', '优化了控制程序'],
  visit: ['到车间现场指导', '参加了技术讨论', '培训了技术人员', '帮助准备项目材料', '带学生到企业实践'],
  project: ['联合申报了项目', '签订了合作研发合同', '启动了中试', '完成了阶段验收'],
  transfer: ['许可企业使用专利', '转让了专利', '技术入股', '共同实施了新工艺', '新产品投入生产'],
  revenue: ['新工艺用于量产', '新产品开始销售', '产品合格率提高'],
}
