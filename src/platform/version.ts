import released from '../../package.json'

export const { version } = released
