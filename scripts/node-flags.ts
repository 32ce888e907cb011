/**
 * How the product's process is started. A larger nursery for young objects: with it fewer than one answer in a hundred falls
 * into a collection.
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=64'] as const
