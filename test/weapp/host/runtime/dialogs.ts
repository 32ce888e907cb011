import { make } from './element'

type Modal = {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
  editable?: boolean
  placeholderText?: string
}

export type ModalAnswer = { confirm: boolean; cancel: boolean; content: string | null }

const veiled = (panel: HTMLElement) => {
  const veil = make('host-veil')
  veil.append(panel)
  document.body.append(veil)
  return veil
}

export const showModal = (options: Modal) =>
  new Promise<ModalAnswer>((resolve) => {
    const panel = make('host-modal')
    const veil = veiled(panel)
    const input = document.createElement('input')
    input.placeholder = options.placeholderText ?? ''
    input.value = options.editable ? (options.content ?? '') : ''
    const close = (confirm: boolean) => {
      veil.remove()
      resolve({ confirm, cancel: !confirm, content: options.editable && confirm ? input.value : null })
    }
    const foot = make('host-modal-foot')
    const choices: [string, boolean][] = [
      [options.cancelText ?? '取消', false],
      [options.confirmText ?? '确定', true],
    ]
    for (const [words, confirm] of choices) {
      if (!confirm && options.showCancel === false) continue
      const button = make(confirm ? 'host-confirm' : 'host-cancel', words)
      button.addEventListener('click', () => close(confirm))
      foot.append(button)
    }
    panel.append(make('host-modal-title', options.title ?? ''))
    panel.append(options.editable ? input : make('host-modal-content', options.content ?? ''), foot)
  })

/** The place of the chosen item, or undefined after 取消. */
export const showActionSheet = (items: string[], alertText = '') =>
  new Promise<number | undefined>((resolve) => {
    const panel = make('host-actions')
    const veil = veiled(panel)
    const add = (words: string, value: number | undefined, kind = 'host-action') => {
      const item = make(kind, words)
      item.addEventListener('click', () => {
        veil.remove()
        resolve(value)
      })
      panel.append(item)
    }
    if (alertText) panel.append(make('host-alert', alertText))
    for (const [index, words] of items.entries()) add(words, index)
    add('取消', undefined, 'host-action host-cancel')
  })

let timer = 0

export const hideToast = () => {
  window.clearTimeout(timer)
  document.querySelector('.host-toast')?.remove()
}

export const showToast = (words: string, duration: number | undefined, mask: boolean) => {
  hideToast()
  const toast = make(mask ? 'host-toast host-mask' : 'host-toast', words)
  document.body.append(toast)
  if (duration !== undefined) timer = window.setTimeout(hideToast, duration)
}
