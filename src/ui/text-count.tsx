import { Box } from './box'
import type { TextAreaProps } from './text-area'

/** How much of a text area is used. */
export const TextCount = ({ value, maxLength, counted }: TextAreaProps) =>
  counted && maxLength ? <Box className='count counted'>{`${value.length} / ${maxLength}`}</Box> : null
