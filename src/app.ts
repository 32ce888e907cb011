import type { PropsWithChildren } from 'react'
import './ui/platform-style'
import './app.scss'

const App = ({ children }: PropsWithChildren) => children

export default App
