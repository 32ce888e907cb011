import { useEffect, useState } from 'react'
import { Box } from './box'
import { Card } from './card'

export type SkeletonProps = {
  rows?: number
  round?: boolean
  /** Milliseconds of nothing first: what is quick should not flash. */
  after?: number
}

export const Skeleton = ({ rows = 3, round, after = 1000 }: SkeletonProps) => {
  const [shown, setShown] = useState(after === 0)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), after)
    return () => clearTimeout(timer)
  }, [after])
  if (!shown) return null
  return (
    <Card>
      <Box role='status' label='正在读取'>
        {Array.from({ length: rows }, (_, at) => `row-${at}`).map((key) => (
          <Box className='sk-row' key={key}>
            {round && <Box className='sk o' />}
            <Box className='grow'>
              <Box className='sk t' />
              <Box className='sk l' />
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
