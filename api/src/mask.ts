/** 138****0533: enough to recognise one's own number, not enough to dial it. */
export const maskPhone = (phone: string | null | undefined) =>
  phone ? phone.replace(/^(\+?\d{3,4}-?)(.*)(.{4})$/, (_all, head: string, middle: string, tail: string) => head + '*'.repeat(Math.max(middle.length, 2)) + tail) : null
