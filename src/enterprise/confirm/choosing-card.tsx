import type { ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import { Amount } from '@/features/service-log/amount'
import { KindLine } from '@/features/service-log/log-card'
import { aboutWords } from '@/features/service-log/words'
import { Box } from '@/ui/box'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Head } from './waiting-facts'

/** While several are being chosen, the whole card is the box. */
export const ChoosingCard = ({ log, picked, onPick }: { log: ServiceLogCard; picked: boolean; onPick: () => void }) => (
  <Press className='card choosing' pressed={picked} label={aboutWords(log)} onClick={onPick}>
    <Box as='span' className={cx('box', picked && 'on')}>
      {picked && <Icon name='check' size='tick' />}
    </Box>
    <Box as='span' className='grow block'>
      <Head person={log} day={log.day} />
      <Box as='span' className='block t14 c3 mt8'>
        <KindLine log={log} />
      </Box>
      <Box as='span' className='block'>
        {log.line}
      </Box>
      <Amount log={log} />
    </Box>
  </Press>
)
