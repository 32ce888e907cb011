export type Tone = 'plain' | 'info' | 'success' | 'warn' | 'danger'
