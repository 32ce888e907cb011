/** The same after the first page stands: nobody waits for what is behind it. */
export const beginBackground = () => {
  void import('./background-late').then(({ begin }) => begin())
}
