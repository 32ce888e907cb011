import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Heading } from './heading'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Link } from './link'

export type CheckTone = 'success' | 'warn' | 'danger'
export type CheckItem = {
  tone: CheckTone
  text: ReactNode
  /** A grey line below. */
  note?: ReactNode
  /** The dotted link at the right: 第六条. */
  link?: string
  onLink?: () => void
  key?: string
}

const icons: Record<CheckTone, IconName> = { success: 'check', warn: 'alert', danger: 'close' }
const verdictIcons: Record<CheckTone, IconName> = { success: 'ok', warn: 'alert', danger: 'alert' }
const words: Record<CheckTone, string> = { success: '符合', warn: '请核对', danger: '不符合' }

export type CheckListProps = {
  verdict?: { tone: CheckTone; text: ReactNode }
  items: readonly CheckItem[]
  source?: ReactNode
}

/** A verdict, then one plain sentence a rule with the article at its right; the source last. */
export const CheckList = ({ verdict, items, source }: CheckListProps) => (
  <Box className='checks'>
    {verdict && (
      <Box className='verdict'>
        <Icon name={verdictIcons[verdict.tone]} className={verdict.tone} />
        <Heading className='grow'>{verdict.text}</Heading>
      </Box>
    )}
    <Box as='ul'>
      {items.map(({ tone, text, note, link, onLink, key }, at) => (
        <Box as='li' className={cx('item', tone)} key={key ?? at}>
          <Icon name={icons[tone]} size='xs' />
          <Box as='span' className='sr-only'>
            {words[tone]}
          </Box>
          <Box className='grow'>
            {text}
            {note && (
              <Box as='span' className='note'>
                {note}
              </Box>
            )}
          </Box>
          {link &&
            (onLink ? (
              <Link kind='def' onClick={onLink}>
                {link}
              </Link>
            ) : (
              <Box as='span' className='t13 c3 nw'>
                {link}
              </Box>
            ))}
        </Box>
      ))}
    </Box>
    {source && <Box className='hint source'>{source}</Box>}
  </Box>
)
