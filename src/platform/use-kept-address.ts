import { useEffect, useState } from 'react'
import { letGo } from './file-address'
import { showKept } from './kept-file'

/** Something an image can show of a file that this device keeps; nothing until it is read, or when it is gone. */
export const useKeptAddress = (kept: string, enabled = true) => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!enabled) return
    let here = true
    let shown: string | undefined
    void showKept(kept).then((found) => {
      shown = found
      if (here) setAddress(found)
      else if (found) letGo(found)
    })
    return () => {
      here = false
      if (shown) letGo(shown)
    }
  }, [kept, enabled])
  return address
}
