/** Sends one text to one phone, or rejects with a reason that names neither. */
export type SmsPort = { send: (phone: string, text: string) => Promise<void> }
