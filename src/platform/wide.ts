/** A phone is never a desk. */
export const useWide = () => false
