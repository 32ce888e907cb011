import type { PictureProps } from './picture'

export const Picture = (props: PictureProps) => <img {...props} alt={props.alt} />
