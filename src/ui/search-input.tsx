import { Input } from '@tarojs/components'
import { Box } from './box'
import { Icon } from './icon'
import { Press } from './press'

export type SearchInputProps = {
  value: string
  onChange: (value: string) => void
  onSearch?: () => void
  placeholder: string
  /** The key that brings the cursor here, shown on a desk. */
  shortcut?: string
  id?: string
}

export const SearchInput = ({ value, onChange, onSearch, placeholder, id }: SearchInputProps) => (
  <Box className='search'>
    <Icon name='search' size='s' />
    <Input
      id={id}
      className='ctl'
      value={value}
      placeholder={placeholder}
      placeholderClass='ph'
      confirmType='search'
      onInput={({ detail }) => onChange(detail.value)}
      onConfirm={onSearch}
    />
    {value && (
      <Press label='清空' onClick={() => onChange('')}>
        <Icon name='close' size='s' />
      </Press>
    )}
  </Box>
)
