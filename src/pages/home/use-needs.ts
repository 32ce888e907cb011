import { needs } from '@kefutong/contract/need/endpoints'
import type { Role } from '@kefutong/contract/role'
import { useRole, useSignedIn } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'
import type { RouteName } from '@/routes'

// Whoever asked or was asked; those who handle needs have their own lists and counts.
const sides: Partial<Record<Role, RouteName>> = {
  expert: 'my-matches',
  enterprise: 'my-needs',
  guest: 'my-needs',
  employer: 'my-needs',
}
const read = 10

/** Needs that wait for this very person, and how many stand to be verified where somebody verifies. */
export const useNeeds = () => {
  const role = useRole()
  const signedIn = useSignedIn()
  const list = sides[role]
  const mine = useRemote(needs.list, { group: 'mine', limit: read }, { enabled: signedIn && list !== undefined })
  const counts = useRemote(needs.counts, {}, { enabled: signedIn && role === 'commissioner' })
  return {
    waiting: mine.data?.items.filter(({ moves }) => moves.some(({ weight }) => weight === 'primary')) ?? [],
    toVerify: counts.data?.['to-verify'],
    list: list ?? 'pool',
  }
}
