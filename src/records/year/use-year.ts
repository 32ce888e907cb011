import { years } from '@kefutong/contract/service-log/year'
import { useState } from 'react'
import { go, useParams } from '@/platform/go'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'

type Params = { year: string; figure: string; expert: string; enterprise: string }

/** Whom the page is about, which year is looked at, and what is known of it. */
export const useYear = () => {
  const { year: asked, figure, expert, enterprise } = useParams<Params>()
  const current = Number(shanghaiDay(new Date()).slice(0, 4))
  const [year, setYear] = useState(Number(asked) || current)
  const about = { ...(expert && { expert }), ...(enterprise && { enterprise }) }
  const remote = useRemote(years.read, { year, ...about })
  const choices = [...new Set([current, year, ...(remote.data?.years ?? [])])].sort((a, b) => b - a)
  /** The rows behind a figure, or all of them. */
  const open = (id: string) => void go('year', { year, figure: id, ...about })
  return { year, setYear, choices, about, figure, remote, open }
}
export type About = ReturnType<typeof useYear>['about']
