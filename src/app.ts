import { type PropsWithChildren, useEffect } from 'react'
import './ui/platform-style'
import './app.scss'
import { useLost } from './platform/lost'
import { startOutbox } from './platform/outbox'

const App = ({ children }: PropsWithChildren) => {
  useLost()
  useEffect(startOutbox, [])
  return children
}

export default App
