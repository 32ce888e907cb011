import { cx } from './cx'

type Look = { invalid?: boolean; disabled?: boolean; readOnly?: boolean; area?: boolean; spaced?: boolean }

export const inputClass = ({ invalid, disabled, readOnly, area, spaced }: Look) =>
  cx('input', area && 'area', invalid && 'bad', disabled && 'dis', readOnly && 'read', spaced && 'spaced')
