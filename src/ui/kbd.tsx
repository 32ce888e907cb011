import { Text } from './box'

export const Kbd = ({ children }: { children: string }) => <Text className='kbd'>{children}</Text>
