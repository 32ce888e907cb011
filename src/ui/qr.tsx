import { renderSVG } from 'uqr'
import { Picture } from './picture'

/** Black on white in both themes: scanners want it so. */
export const Qr = ({ text, label, size = 200 }: { text: string; label: string; size?: number }) => {
  const svg = renderSVG(text, { border: 2, ecc: 'M' })
  return (
    <Picture
      className='qr'
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={label}
      width={size}
      height={size}
    />
  )
}
