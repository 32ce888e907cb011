import { make } from './element'

/** A wheel picker: columns of words, and what the chosen places mean. */
export type Sheet = {
  columns: (picked: number[]) => string[][]
  start: number[]
  done: (picked: number[]) => unknown
  moved?: (column: number, index: number) => void
}

const drawColumn = (words: string[], at: number, onPick: (index: number) => void) => {
  const column = make('host-column')
  words.forEach((word, index) => {
    const option = make(index === at ? 'host-option host-on' : 'host-option', word)
    option.addEventListener('click', () => onPick(index))
    column.append(option)
  })
  return column
}

/** Opens the sheet; the promise holds the value, or undefined after 取消. */
export const openSheet = (sheet: Sheet, title: string) =>
  new Promise<unknown>((resolve) => {
    const veil = make('host-veil')
    const panel = make('host-sheet')
    const picked = [...sheet.start]
    const close = (value: unknown) => {
      veil.remove()
      window.clearInterval(timer)
      resolve(value)
    }
    const head = make('host-sheet-head')
    const [cancel, confirm] = [make('host-cancel', '取消'), make('host-confirm', '确定')]
    cancel.addEventListener('click', () => close(undefined))
    confirm.addEventListener('click', () => close(sheet.done(picked)))
    head.append(cancel, make('host-sheet-title', title), confirm)
    const body = make('host-columns')
    let drawn = ''
    const draw = () => {
      const columns = sheet.columns(picked)
      columns.forEach((words, at) => {
        picked[at] = Math.min(picked[at] ?? 0, Math.max(0, words.length - 1))
      })
      const state = JSON.stringify([columns, picked])
      if (state === drawn) return
      drawn = state
      const tops = [...body.children].map((column) => column.scrollTop)
      const pick = (column: number) => (index: number) => {
        picked[column] = index
        sheet.moved?.(column, index)
        draw()
      }
      body.replaceChildren(...columns.map((words, at) => drawColumn(words, picked[at] ?? 0, pick(at))))
      ;[...body.children].forEach((column, at) => {
        column.scrollTop = tops[at] ?? 0
      })
    }
    // The app may answer columnchange with a new range at any time.
    const timer = window.setInterval(draw, 30)
    panel.append(head, body)
    veil.append(panel)
    document.body.append(veil)
    draw()
    for (const on of body.querySelectorAll('.host-on')) on.scrollIntoView({ block: 'center' })
  })
