import { useEffect, useRef } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { type Look, lookClass, lookStyle } from './look'
import type { PageProps } from './page'
import { Press } from './press'

const Bar = ({ title, back, onBack, bar }: PageProps) => (
  <div className={cx('nav', !back && 'bare')}>
    {bar ? (
      <div className='bar'>{bar}</div>
    ) : (
      <>
        {back && (
          <Press className='back' label='返回' onClick={onBack}>
            <Icon name='back' />
          </Press>
        )}
        <h1 className='title clip'>{title}</h1>
      </>
    )}
  </div>
)

/** What lies outside the page (tab bar, overscroll) wears the same look. */
const useRootLook = ({ dark, elder, scale }: Look) =>
  useEffect(() => {
    const { classList, style } = document.documentElement
    classList.toggle('theme-dark', dark)
    classList.toggle('scale-elder', elder)
    style.setProperty('--s', String(scale))
    style.colorScheme = dark ? 'dark' : 'light'
  }, [dark, elder, scale])

export const Page = (props: PageProps) => {
  const { look, children, bar, top, footer, side, wide, form, flush, over } = props
  useRootLook(look)
  const main = useRef<HTMLElement>(null)
  const narrow = wide || flush ? undefined : 'narrow'
  return (
    <div className={cx('page', lookClass(look), Boolean(side) && 'with-side')} style={lookStyle(look)}>
      {side && (
        <div className='page-side'>
          <Press className='skip' onClick={() => main.current?.focus()}>
            跳到正文
          </Press>
          {side}
        </div>
      )}
      <div className='page-body'>
        <header className={cx('top', bar !== undefined && 'hero', narrow)}>
          <div className='top-in'>
            <Bar {...props} />
            {top && <div className='page-tools'>{top}</div>}
          </div>
        </header>
        <main
          ref={main}
          tabIndex={-1}
          className={cx('scroll', form && 'form', (wide || flush) && 'wide', flush && 'flush')}
        >
          {children}
        </main>
        {footer && (
          <footer className={cx('sticky', narrow)}>
            <div className='sticky-in'>{footer}</div>
          </footer>
        )}
      </div>
      {over}
    </div>
  )
}
