const day = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/
const pad = (text: string | undefined) => String(text).padStart(2, '0')

const real = (date: string) =>
  !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

/** One date as somebody pasted it: 2027-01-01, 2027/1/1, 2027.1.1 or 2027年1月1日. */
const readDate = (text: string) => {
  const [, year, month, date] = day.exec(text) ?? []
  if (!year) return undefined
  const found = `${year}-${pad(month)}-${pad(date)}`
  return real(found) ? found : undefined
}

/** Dates one a line, in order, each once; or the first line that is none. */
export const readDates = (text: string): { dates: string[] } | { problem: string } => {
  const lines = text
    .split(/[\n,，、;；]/)
    .map((line) => line.trim())
    .filter(Boolean)
  const wrong = lines.find((line) => !readDate(line))
  if (wrong !== undefined) return { problem: `“${wrong}”不是日期，请写成 2027-01-01` }
  return { dates: [...new Set(lines.map((line) => readDate(line) ?? ''))].sort() }
}
