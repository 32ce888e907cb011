import { Shelves } from '@/records/needs/shelves'

const views = ['watch', 'to-verify', 'under-way', 'pool', 'follow-up', 'paused', 'closed'] as const

/** 督办: every promise there is, the overdue ones first. */
const WatchPage = () => <Shelves title='督办' views={views} />

export default WatchPage
