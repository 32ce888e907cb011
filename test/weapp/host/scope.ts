/** Names every module of the mini-program is called with. */
export const GIVEN = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'Function',
  'globalThis',
  'global',
]

/** Names a browser has and WeChat's logic layer has not: every module sees them as undefined. */
export const ABSENT = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'screen', 'parent', 'top', 'frames'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  ...['fetch', 'Request', 'Response', 'Headers', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'FormData'],
  ...['URL', 'URLSearchParams', 'Blob', 'File', 'FileReader', 'AbortController', 'AbortSignal'],
  ...['TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'structuredClone'],
  ...['MessageChannel', 'MessagePort', 'BroadcastChannel', 'Worker', 'SharedWorker', 'WebAssembly'],
  ...['Event', 'EventTarget', 'CustomEvent', 'Node', 'Element', 'HTMLElement', 'SVGElement', 'Image', 'Audio'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver', 'DOMParser'],
  ...['getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback'],
  ...['alert', 'confirm', 'prompt', 'open', 'close', 'postMessage', 'addEventListener', 'removeEventListener'],
  ...['process', 'Buffer', 'setImmediate', 'queueMicrotask', 'customElements'],
]
