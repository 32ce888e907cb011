/** taro-ui ships declarations that point at files it does not ship: these are the parts src/ui uses. */
declare module 'taro-ui' {
  import type { ComponentType, CSSProperties, ReactNode } from 'react'

  type Base = { className?: string; customStyle?: CSSProperties; children?: ReactNode }

  export const AtToast: ComponentType<
    Base & {
      isOpened: boolean
      text?: string
      icon?: string
      duration?: number
      hasMask?: boolean
      onClose?: () => void
    }
  >
  export const AtFloatLayout: ComponentType<
    Base & { isOpened: boolean; title?: string; scrollY?: boolean; onClose?: () => void }
  >
  export const AtActionSheet: ComponentType<
    Base & { isOpened: boolean; title?: string; cancelText?: string; onClose?: () => void; onCancel?: () => void }
  >
  export const AtActionSheetItem: ComponentType<Base & { onClick?: () => void }>
}
