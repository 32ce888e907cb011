import type { HeadingProps } from './heading'

export const Heading = ({ level = 2, children, className, id }: HeadingProps) => {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className ?? `h${level}`}>
      {children}
    </Tag>
  )
}
