import { type YearSummary, years } from '@kefutong/contract/service-log/year'
import { useRef, useState } from 'react'
import { problemOf } from '@/platform/call'
import { notify } from '@/platform/device'
import { savePdf } from '@/platform/save-file'
import type { About } from './use-year'

/** Brings the year on paper. */
export const usePaper = (about: About) => {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const save = async ({ year, subject }: YearSummary) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      await savePdf(years.pdf, { year, ...about }, `${year} 年度小结 ${subject.name}.pdf`)
    } catch (error) {
      const { text, next } = problemOf(error)
      notify(`没有下载成功：${text}，${next}`)
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { save, busy }
}
