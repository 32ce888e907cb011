import { Component, type ReactNode } from 'react'
import { go } from '@/platform/go'
import { Failure } from '@/ui/failure'

type Props = { children: ReactNode }

/** Keeps one broken part from blanking the page. A class because React offers nothing else for it. */
export class Boundary extends Component<Props, { broken: boolean }> {
  state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  render() {
    if (!this.state.broken) return this.props.children
    return (
      <Failure
        line='这一页出了点问题，您填的内容都在手机里。请再试一次。'
        onRetry={() => this.setState({ broken: false })}
        onComplain={() => go('complaint')}
      />
    )
  }
}
