import { lazy, Suspense } from 'react'

const Sheet = lazy(async () => ({ default: (await import('@/features/shell/role-sheet')).RoleSheet }))

/** Brought after the first page: nobody switches roles before they have seen where they are. */
export const RoleSheet = (props: { open: boolean; onClose: () => void }) => (
  <Suspense fallback={null}>
    <Sheet {...props} />
  </Suspense>
)
