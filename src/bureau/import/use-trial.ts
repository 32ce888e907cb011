import { type ImportKind, imports } from '@kefutong/contract/import'
import { useState } from 'react'
import type { ProblemWords } from '@/platform/call'
import { problemOf } from '@/platform/call'
import { chooseWorkbook } from '@/platform/device'
import { upload } from '@/platform/upload'
import { invalidate } from '@/platform/use-remote'

const mostBytes = 10 * 1024 * 1024
const tooLarge = { text: '文件超过 10 MB', next: '请删掉图片和空行，或分成几个文件再传' }

/** Chooses a workbook and has it tried. */
export const useTrial = () => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Pick<ProblemWords, 'text' | 'next'> & Partial<ProblemWords>>()
  const tryFile = async (kind: ImportKind) => {
    setProblem(undefined)
    const file = await chooseWorkbook()
    if (!file) return undefined
    if (file.bytes > mostBytes) return setProblem(tooLarge) as undefined
    setBusy(true)
    try {
      const tried = await upload(imports.try, { kind, name: file.name }, file).promise
      await invalidate(imports.list)
      return tried
    } catch (error) {
      return setProblem(problemOf(error)) as undefined
    } finally {
      setBusy(false)
    }
  }
  return { tryFile, busy, problem, clear: () => setProblem(undefined) }
}
export type TrialProblem = ReturnType<typeof useTrial>['problem']
