import { useState } from 'react'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { RemovableChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import type { Bound } from './bound'

const most = 8

/** 「氢能、膜电极，催化」 → three words. */
export const wordsOf = (text: string) =>
  text
    .split(/[、，,；;\n]+/)
    .map((word) => word.trim())
    .filter(Boolean)

/** Typed, added by 添加, Enter or a comma, taken away by a tap. */
export const KeywordsField = ({ of }: { of: Bound<string[]> }) => {
  const { value = [], onChange } = of.control
  const [text, setText] = useState('')
  const add = (typed: string) => {
    const fresh = wordsOf(typed).filter((word) => !value.includes(word))
    setText('')
    if (fresh.length > 0) onChange([...new Set([...value, ...fresh])].slice(0, most))
  }
  const type = (next: string) => (/[、，,；;\n]/.test(next) ? add(next) : setText(next))
  return (
    <Field
      label='关键词'
      required
      error={of.error}
      count={[value.length, most]}
      hint='企业按这些词找到您，用顿号隔开可一次加几个'
    >
      {value.length > 0 && (
        <RemovableChips
          label='已有关键词'
          items={value}
          onRemove={(word) => onChange(value.filter((each) => each !== word))}
        />
      )}
      {value.length < most && (
        <Box className='flex g8'>
          <Box className='grow'>
            <TextInput
              value={text}
              onChange={type}
              onEnter={() => add(text)}
              onBlur={() => add(text)}
              placeholder='例如：膜电极'
              maxLength={60}
            />
          </Box>
          <Button kind='soft' onClick={() => add(text)}>
            添加
          </Button>
        </Box>
      )}
    </Field>
  )
}
