// The rest came with the first page.
import './guest.scss'
