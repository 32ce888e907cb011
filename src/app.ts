import { type PropsWithChildren, useEffect } from 'react'
import './ui/platform-style'
import './app.scss'
import { beginBackground } from './features/shell/background'
import { useLost } from './platform/lost'

const App = ({ children }: PropsWithChildren) => {
  useLost()
  useEffect(beginBackground, [])
  return children
}

export default App
