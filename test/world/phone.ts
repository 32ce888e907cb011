/** A mobile number by itself: eleven digits within an id or a digest are nobody's phone. */
export const mobile = /(?<![\da-z])1[3-9]\d{9}(?![\da-z])/i

/** What could be dialled: the same, or a landline. */
export const dialable = new RegExp(`${mobile.source}|(?<![\\da-z])0\\d{2,3}-\\d{7,8}`, 'gi')
