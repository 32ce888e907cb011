/** 138****0533: enough to recognise one's own number, not enough to dial it, whatever was typed around the digits. */
export const maskPhone = (phone: string | null | undefined) => {
  if (!phone) return null
  if (phone.length < 8) return '*'.repeat(phone.length)
  return phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4)
}

/** 张××: the same length whoever it is. */
export const maskName = (name: string | null | undefined) => `${[...(name ?? '')][0] ?? ''}××`
