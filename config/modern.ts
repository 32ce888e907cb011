import path from 'node:path'

/** Taro compiles src and nothing else; what is written in newer JavaScript than old phones know is named here. */
const packages = ['zod', 'zustand', '@tanstack', '@hookform/resolvers', 'react-hook-form', 'uqr', '@standard-schema']

export const modern = (root: string) => [
  path.join(root, 'contract/src'),
  ...packages.map((name) => path.join(root, 'node_modules', name)),
]
