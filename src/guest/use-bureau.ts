import { cities } from '@kefutong/contract/city'
import { defaultNeedClocks, needClocksOf } from '@kefutong/contract/rules/pack'
import { useAsked } from './use-asked'

/** Whose service this is, and how soon it promises to act. */
export const useBureau = () => {
  const { data: city } = useAsked(cities.read, {})
  return { bureau: city?.bureau, clocks: city ? needClocksOf(city.pack) : defaultNeedClocks }
}
