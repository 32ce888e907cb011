type Place = { name: string; value: number }

const shortName = (name: string) => (name.length > 2 ? name.replace(/[区县]$/, '') : name)
const countWords = ['', '', '两地', '三地']

/** The three districts with the most, in words 「张店、临淄、桓台三地」, with how much lies there and in all of them together. */
export const foremost = (regions: readonly Place[]): { places: string; part: number; whole: number } => {
  const whole = regions.reduce((sum, { value }) => sum + value, 0)
  const top = [...regions]
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
  const part = top.reduce((sum, { value }) => sum + value, 0)
  return { places: `${top.map(({ name }) => shortName(name)).join('、')}${countWords[top.length] ?? ''}`, part, whole }
}
