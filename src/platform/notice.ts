import { create } from 'zustand'

/** The sentence now shown at the foot of the screen, if any. */
export const useNotice = create<{ text?: string }>()(() => ({}))

/** Says one short sentence that needs no answer. */
export const notify = (text: string) => useNotice.setState({ text })

export const dismiss = () => useNotice.setState({ text: undefined })
