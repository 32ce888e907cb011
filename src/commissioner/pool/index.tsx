import { Shelves } from '@/records/needs/shelves'

const views = ['to-verify', 'pool', 'under-way', 'follow-up', 'watch', 'mine', 'paused', 'closed'] as const

/** 需求池: what to verify, whom to bring, whom to ask again. */
const PoolPage = () => <Shelves title='需求池' views={views} />

export default PoolPage
