const atWork = new Set<string>()

/** Does the work unless it is being done under this name already; false then. A mini-program is one process. */
export const alone = async (name: string, work: () => Promise<void>) => {
  if (atWork.has(name)) return false
  atWork.add(name)
  try {
    await work()
  } finally {
    atWork.delete(name)
  }
  return true
}
