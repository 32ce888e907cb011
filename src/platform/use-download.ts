import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { useRef, useState } from 'react'
import { problemOf } from './call-problem'
import { notify } from './notice'
import { savePdf, saveWorkbook } from './save-file'

/** Brings a workbook, or a PDF where the name says so, one at a time; `busy` says which. */
export const useDownload = () => {
  const [busy, setBusy] = useState('')
  const running = useRef(false)
  const save = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, name: string, key = name) => {
    if (running.current) return
    running.current = true
    setBusy(key)
    try {
      await (name.endsWith('.pdf') ? savePdf : saveWorkbook)(endpoint, input, name)
    } catch (error) {
      const { text, next } = problemOf(error)
      notify(`没有下载成功：${text}，${next}`)
    } finally {
      running.current = false
      setBusy('')
    }
  }
  return { save, busy }
}
