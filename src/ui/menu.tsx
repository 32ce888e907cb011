import { AtActionSheet, AtActionSheetItem } from 'taro-ui'
import { cx } from './cx'
import type { Option } from './option'

export type MenuItem<Value extends string = string> = Option<Value> & { line?: string; danger?: boolean }

export type MenuProps<Value extends string> = {
  open: boolean
  title: string
  items: readonly MenuItem<Value>[]
  value?: Value
  onPick: (value: Value) => void
  onClose: () => void
}

/** A short list of doings or identities, from the bottom. */
export const Menu = <Value extends string>({ open, title, items, value, onPick, onClose }: MenuProps<Value>) => (
  <AtActionSheet isOpened={open} title={title} cancelText='取消' onClose={onClose} onCancel={onClose}>
    {items.map((item) => (
      <AtActionSheetItem
        key={item.value}
        className={cx(item.value === value && 'on', item.danger && 'danger')}
        onClick={() => onPick(item.value)}
      >
        {item.line ? `${item.label}（${item.line}）` : item.label}
      </AtActionSheetItem>
    ))}
  </AtActionSheet>
)
