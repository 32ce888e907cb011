import { address, pointAt, routeOf } from '../src/endpoint'
import { endpoints } from '../src/endpoints'

const all = Object.values(endpoints).flatMap((group) => Object.values(group))

test.each(all.map((endpoint) => [routeOf(endpoint), endpoint] as const))(
  '%s can be written down and read back',
  (route, endpoint) => {
    const { method, path, params } = endpoint
    expect(pointAt(route)).toEqual({ method, path, params })
    const input = { ...Object.fromEntries(params.map((name) => [name, `一/${name}`])), rest: 1 }
    expect(address(pointAt(route), input)).toEqual(address(endpoint, input))
  },
)
