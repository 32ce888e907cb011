export { RoleSheet } from '@/features/shell/role-sheet'
