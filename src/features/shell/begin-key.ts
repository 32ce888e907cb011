/** Where this device keeps what 记一笔 was told last, so that it opens without a network; forgotten at log-out. */
export const beginKey = (membership: string) => `service-log-begin:${membership}`
