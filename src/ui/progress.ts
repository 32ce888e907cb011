export type Progress = 'done' | 'now' | 'next'

export const progressWords: Record<Progress, string> = { done: '已完成', now: '进行中', next: '未开始' }
