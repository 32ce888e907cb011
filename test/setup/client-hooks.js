// remarks of Taro's test utilities about themselves and of a browser that cannot draw, not about our pages
const ownRemarks = [/ReactDOMTestUtils\.act/, /createReactApp|capture 特性/, /Not implemented: HTMLCanvasElement/]
for (const level of ['error', 'warn']) {
  const complain = console[level]
  console[level] = (first, ...rest) =>
    ownRemarks.some((remark) => remark.test(String(first))) ? undefined : complain(first, ...rest)
}

const React = require('react')
const ReactDOM = require('react-dom')
const ReactDOMClient = require('react-dom/client')
require('@tarojs/taro')
const { createReactApp } = require('@tarojs/plugin-framework-react/dist/runtime')
const { Current } = require('@tarojs/runtime')

// Taro's hooks look for the running app and page: an app that only passes its page through, and a page without parameters.
createReactApp(({ children }) => children ?? null, React, { ...ReactDOM, ...ReactDOMClient }, { appId: 'app' })
Current.router = { path: '', params: {} }

// an address bar: pages may leave, and tests can read where to
const { createBrowserHistory, setHistory } = require('@tarojs/router/dist/history.js')
const { RouterConfig } = require('@tarojs/router/dist/router/index.js')
RouterConfig.config = { router: { mode: 'browser' }, pages: [] }
setHistory(createBrowserHistory({ window }), '')
