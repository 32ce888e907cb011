import { lazy, Suspense } from 'react'

const Row = lazy(async () => ({ default: (await import('../unsent-row')).UnsentRow }))

/** Brought after the first page: the outbox behind it is no part of what people wait for. */
export const UnsentRow = () => (
  <Suspense fallback={null}>
    <Row />
  </Suspense>
)
