import { fault } from '../state'
import type { Builtin } from './builtin'
import { button } from './button'
import { choice } from './choice'
import { progress, richText } from './display'
import { form } from './form'
import { image } from './image'
import { label } from './label'
import { navigator } from './navigator'
import { pageMeta } from './page-meta'
import { picker } from './picker'
import { scrollView } from './scroll-view'
import { swiper } from './swiper'
import { textField } from './text-field'

const plain: Builtin = {}

const COMPONENTS: Record<string, Builtin> = {
  page: plain,
  view: plain,
  text: plain,
  block: plain,
  canvas: plain,
  'root-portal': plain,
  'cover-view': plain,
  'checkbox-group': plain,
  'radio-group': plain,
  'swiper-item': plain,
  'scroll-view': scrollView,
  'page-meta': pageMeta,
  'rich-text': richText,
  'cover-image': image,
  image,
  progress,
  button,
  form,
  input: textField,
  label,
  navigator,
  picker,
  swiper,
  switch: choice,
  checkbox: choice,
  radio: choice,
  textarea: textField,
}

const isOwn = (tag: string) => tag.includes('-') || tag === 'comp'

/** A tag that neither the host nor the app defines fails the run: it would be blank here and not on a phone. */
export const builtin = (tag: string): Builtin => {
  const known = COMPONENTS[tag]
  if (!known && !isOwn(tag)) fault('内置组件', `测试宿主没有 <${tag}>`)
  return known ?? plain
}
