import type { FigureId } from '@kefutong/contract/figure'
import { useState } from 'react'
import { CityProgress, useFigures } from '@/features/figure/city-progress'
import { FigureSheet } from '@/features/figure/figure-sheet'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { LoginPrompt } from '@/features/shell/login-prompt'
import { openFiling } from '@/features/shell/open-filing'
import { RoleSheet } from '@/features/shell/role-sheet'
import { Screen } from '@/features/shell/screen'
import { useBegin } from '@/features/shell/use-begin'
import { go } from '@/platform/go'
import { useLook } from '@/platform/look'
import { Act } from '@/ui/act'
import { CurrentFiling } from './current-filing'
import { Hello, HeroBar } from './hero'
import type { Act as Deed } from './menu'
import { TodoCard } from './todo-card'
import { useHome } from './use-home'

// The act of those who review opens their own list.
const listOf = (act?: Deed) => (act && 'route' in act && !act.params ? act.route : 'work')

const HomePage = () => {
  const [roles, setRoles] = useState(false)
  const [figure, setFigure] = useState<FigureId>()
  const { elder } = useLook()
  const { begin, problem: beginProblem, prompt } = useBegin()
  const { values, asOf } = useFigures()
  const { act, current, todo, problem, reload, waiting, ready, sees, expert } = useHome()
  return (
    <Screen
      title='首页'
      bar={<HeroBar onRole={() => setRoles(true)} />}
      top={<Hello />}
      over={
        <>
          <RoleSheet open={roles} onClose={() => setRoles(false)} />
          <LoginPrompt {...prompt} />
          <FigureSheet id={figure} values={values} asOf={asOf} onClose={() => setFigure(undefined)} />
        </>
      }
    >
      {act && (
        <Act
          icon={act.icon}
          name={act.name}
          cost={elder ? (act.shortCost ?? act.cost) : act.cost}
          onClick={() => ('begin' in act ? begin() : go(act.route, act.params))}
        />
      )}
      {beginProblem && <Trouble problem={beginProblem} onRetry={begin} />}
      {problem ? <Trouble problem={problem} onRetry={reload} /> : !ready && <Waiting {...waiting} />}
      {current && <CurrentFiling filing={current} onOpen={() => openFiling(current)} />}
      {sees && todo.count > 0 && (
        <TodoCard
          todo={todo.count}
          filings={todo.filings}
          mine={expert}
          onOpen={openFiling}
          onAll={() => go(listOf(act))}
        />
      )}
      <CityProgress onMeans={setFigure} />
    </Screen>
  )
}

export default HomePage
