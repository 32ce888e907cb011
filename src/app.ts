import type { PropsWithChildren } from 'react'
import './ui/platform-style'
import './app.scss'
import { useLost } from './platform/lost'

const App = ({ children }: PropsWithChildren) => {
  useLost()
  return children
}

export default App
