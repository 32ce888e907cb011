/** A browser draws its own furniture. */
export const useInset = (): { top: number; right: number } | undefined => undefined
