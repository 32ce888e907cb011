import type { ComponentProps } from 'react'
import type { UseScope } from '@/features/dashboard/use-scope'
import { Loaded } from '@/features/shell/loaded'
import { Empty } from '@/ui/empty'

type Props<Data> = ComponentProps<typeof Loaded<Data>> & { at: UseScope }

/** Numbers as they were read; a day that has not come yet is said so, with the way to today. */
export const Figures = <Data,>({ at, ...rest }: Props<Data>) => {
  const { data, problem } = rest.remote
  if (data === undefined && problem?.code === 'inputInvalid' && at.scope.on)
    return (
      <Empty
        title='这一天还没有数'
        line='请选今天或以前的日期。'
        action='看今天'
        onAction={() => at.narrow({ on: undefined })}
      />
    )
  return <Loaded {...rest} />
}
