import { Box } from '@/ui/box'

const Placeholder = () => <Box>科副通</Box>

export default Placeholder
