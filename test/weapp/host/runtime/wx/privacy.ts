import { showModal } from '../dialogs'
import { emit, listen, listening } from '../hub'
import { state } from '../state'
import { type Callbacks, refuse, settle } from './reply'

type Decision = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }

export const agreePrivacy = () => {
  state.privacyNeeded = false
}

/** True once the user has agreed; asks the app's own sheet, or WeChat's when the app has none. */
export const askPrivacy = async (): Promise<boolean> => {
  if (!state.privacyNeeded) return true
  if (!listening('NeedPrivacyAuthorization')) {
    const { confirm } = await showModal({
      title: '用户隐私保护提示',
      content: '请阅读并同意《用户隐私保护指引》',
      confirmText: '同意',
      cancelText: '拒绝',
    })
    if (confirm) agreePrivacy()
    return confirm
  }
  const decision = await new Promise<Decision>((resolve) => {
    const decide = (made: Decision) => made.event !== 'exposureAuthorization' && resolve(made)
    emit('NeedPrivacyAuthorization', decide, { referrer: '' })
  })
  if (decision.event === 'agree') agreePrivacy()
  return decision.event === 'agree'
}

/** Stands before every API that touches personal data. */
export const privately = async <T>(work: () => T | Promise<T>): Promise<T> => {
  if (!(await askPrivacy())) throw refuse('privacy permission is not authorized', { errno: 104 })
  return work()
}

export const privacy = {
  onNeedPrivacyAuthorization: (listener: (...given: unknown[]) => void) => listen('NeedPrivacyAuthorization', listener),
  requirePrivacyAuthorize: (options?: Callbacks) =>
    settle('requirePrivacyAuthorize', options, () => privately(() => undefined)),
  getPrivacySetting: (options?: Callbacks) =>
    settle('getPrivacySetting', options, () => ({
      needAuthorization: state.privacyNeeded,
      privacyContractName: '《用户隐私保护指引》',
    })),
  openPrivacyContract: (options?: Callbacks) => settle('openPrivacyContract', options, () => undefined),
}
