import { Icon } from './icon'
import { Kbd } from './kbd'
import { Press } from './press'
import type { SearchInputProps } from './search-input'

export const SearchInput = ({ value, onChange, onSearch, placeholder, shortcut, id }: SearchInputProps) => (
  <div className='search' role='search'>
    <Icon name='search' size='s' />
    <input
      id={id}
      className='ctl'
      type='search'
      aria-label={placeholder}
      aria-keyshortcuts={shortcut}
      enterKeyHint='search'
      value={value}
      placeholder={placeholder}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && onSearch?.()}
    />
    {value ? (
      <Press label='清空' onClick={() => onChange('')}>
        <Icon name='close' size='s' />
      </Press>
    ) : (
      shortcut && <Kbd>{shortcut}</Kbd>
    )}
  </div>
)
