import { useDraft } from '@/platform/draft'
import { Box, Text } from '@/ui/box'
import { Kbd } from '@/ui/kbd'
import { Sheet } from '@/ui/sheet'
import { Switch } from '@/ui/switch'

export const strip = [
  { keys: ['J', 'K'], text: '上下' },
  { keys: ['X'], text: '选中' },
  { keys: ['A'], text: '通过' },
  { keys: ['R'], text: '退回' },
  { keys: ['Z'], text: '撤回上一步' },
  { keys: ['?'], text: '全部快捷键' },
]

const all = [
  { keys: ['J'], text: '下一件' },
  { keys: ['K'], text: '上一件' },
  { keys: ['X'], text: '选中或取消选中这一件' },
  { keys: ['A'], text: '通过这一件，5 秒内可撤回' },
  { keys: ['R'], text: '退回这一件，写明理由' },
  { keys: ['Shift', 'A'], text: '通过选中的、检查全通过的' },
  { keys: ['Shift', 'R'], text: '退回选中的，用同一个理由' },
  { keys: ['Z'], text: '撤回刚才的决定；没有时，恢复上一次的选中' },
  { keys: ['O'], text: '打开这一件的详情' },
  { keys: ['/'], text: '搜索；按 Esc 回到列表' },
  { keys: ['?'], text: '看全部快捷键' },
]

/** Single keys can be in the way of speech input and other helpers: they can be switched off. */
export const useKeysOn = () => {
  const [{ on }, patch] = useDraft('review-keys', { on: true })
  return [on, (value: boolean) => patch({ on: value })] as const
}

type Props = { open: boolean; on: boolean; onSwitch: (on: boolean) => void; onClose: () => void }

export const ShortcutsSheet = ({ open, on, onSwitch, onClose }: Props) => (
  <Sheet open={open} title='全部快捷键' onClose={onClose}>
    <Box className='shortcuts'>
      {all.map(({ keys, text }) => (
        <Box className='shortcut' key={text}>
          <Box as='span' className='caps'>
            {keys.map((cap) => (
              <Kbd key={cap}>{cap}</Kbd>
            ))}
          </Box>
          <Text>{text}</Text>
        </Box>
      ))}
      <Switch checked={on} onChange={onSwitch} line='用语音输入或读屏软件时可以关掉'>
        启用单键快捷键
      </Switch>
    </Box>
  </Sheet>
)
