import { Image } from '@tarojs/components'

export type PictureProps = { src: string; alt: string; className?: string; width?: number; height?: number }

export const Picture = ({ src, alt, className, width, height }: PictureProps) => (
  <Image
    className={className}
    src={src}
    mode='aspectFill'
    ariaLabel={alt}
    style={{ width: width && `${width}px`, height: height && `${height}px` }}
  />
)
