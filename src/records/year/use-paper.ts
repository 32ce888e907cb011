import { type YearSummary, years } from '@kefutong/contract/service-log/year'
import { useRef, useState } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { fileProblemOf } from '@/platform/file-problem'
import { savePdf } from '@/platform/save-file'
import type { About } from './use-year'

/** Brings the year on paper, and says why when it does not. */
export const usePaper = (about: About) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemWords>()
  const running = useRef(false)
  const save = async ({ year, subject }: YearSummary) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      await savePdf(years.pdf, { year, ...about }, `${year} 年度小结 ${subject.name}.pdf`)
    } catch (error) {
      setProblem(fileProblemOf(error))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { save, busy, problem }
}
