import type { FigureId } from '@kefutong/contract/figure'
import { useState } from 'react'
import { CityProgress, useFigures } from '@/features/figure/city-progress'
import { FigureSheet } from '@/features/figure/figure-sheet'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { LoginPrompt } from '@/features/shell/login-prompt'
import { openFiling } from '@/features/shell/open-filing'
import { Screen } from '@/features/shell/screen'
import { useBegin } from '@/features/shell/use-begin'
import { go } from '@/platform/go'
import { useLook } from '@/platform/look'
import { useRole } from '@/platform/session'
import { Act } from '@/ui/act'
import { CurrentFiling } from './current-filing'
import { GuestEntries } from './guest-entries'
import { Hello, HeroBar } from './hero'
import { RoleSheet } from './late/role-sheet'
import { UnsentRow } from './late/unsent'
import { type Listed, TodoCard } from './todo-card'
import { filingTodo, logTodo, needTodo } from './todos'
import { useHome } from './use-home'

const shown = 2

/** Of both lists something is seen when both have something. */
const mixed = ({ todo, expert }: Pick<ReturnType<typeof useHome>, 'todo' | 'expert'>): Listed[] => {
  const logs = todo.logs.map((log) => ({
    ...logTodo(log),
    key: log.id,
    onOpen: () => void go('service-log', { id: log.id }),
  }))
  const filings = todo.filings.map((filing) => ({
    ...filingTodo(filing, expert),
    key: filing.id,
    onOpen: () => void openFiling(filing),
  }))
  const needs = todo.needs.map((need) => ({
    ...needTodo(need),
    key: need.id,
    onOpen: () => void go('need', { id: need.id }),
  }))
  return [logs[0], needs[0], filings[0], ...logs.slice(1), ...needs.slice(1), ...filings.slice(1)]
    .flatMap((one) => one ?? [])
    .slice(0, shown)
}

const HomePage = () => {
  const [roles, setRoles] = useState(false)
  const [figure, setFigure] = useState<FigureId>()
  const { elder } = useLook()
  const { begin, problem: beginProblem, prompt } = useBegin()
  const { values, asOf } = useFigures()
  const home = useHome()
  const guest = useRole() === 'guest'
  const { act, current, todo, all, problem, reload, waiting, ready } = home
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
      {guest && <GuestEntries onBegin={begin} />}
      {beginProblem && <Trouble problem={beginProblem} onRetry={begin} />}
      {problem ? <Trouble problem={problem} onRetry={reload} /> : !ready && <Waiting {...waiting} />}
      <UnsentRow />
      {current && <CurrentFiling filing={current} onOpen={() => openFiling(current)} />}
      {todo.count > 0 && <TodoCard count={todo.count} todos={mixed(home)} onAll={() => go(all.route, all.params)} />}
      <CityProgress onMeans={setFigure} />
    </Screen>
  )
}

export default HomePage
