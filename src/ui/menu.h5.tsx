import { cx } from './cx'
import { Icon } from './icon'
import type { MenuProps } from './menu'
import { Press } from './press'
import { Sheet } from './sheet'

export const Menu = <Value extends string>({ open, title, items, value, onPick, onClose }: MenuProps<Value>) => (
  <Sheet open={open} title={title} onClose={onClose}>
    <div className='menu'>
      {items.map((item) => (
        <Press
          key={item.value}
          className={cx('item', item.value === value && 'on', item.danger && 'danger')}
          pressed={value === undefined ? undefined : item.value === value}
          disabled={item.disabled}
          onClick={() => onPick(item.value)}
        >
          <span className='grow'>
            {item.label}
            {item.line && <span className='block hint'>{item.line}</span>}
          </span>
          {item.value === value && <Icon name='check' size='s' />}
        </Press>
      ))}
    </div>
  </Sheet>
)
