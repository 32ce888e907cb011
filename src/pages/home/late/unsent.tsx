export { UnsentRow } from '../unsent-row'
