import type { Problem } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import type { Rates, RatesInput } from '../../api/shapes.ts'
import type { Province } from './RatesForm.tsx'

/**
 * The zones that rates can be set for: the provinces that can be chosen, and those that have a rate from before they went
 * out of use, so that keeping the form does not take it from them unseen.
 */
export function ratedProvinces(offered: readonly Province[], shown: Rates['rates']): Province[] {
  const rated = shown?.provinces.map(({ province }) => province) ?? []
  const all = new Map([...rated, ...offered].map((one) => [one.id, one]))
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The rates of a form as the API takes them. A province whose row is empty has none; abroad likewise. */
export function ratesIn(form: Posted, provinces: readonly Province[]): { body: RatesInput; zones: readonly string[] } {
  const rateOf = (zone: string) => ({
    // Nought is typed, not left out: what is missing is said beside its field.
    first: form.text(`${zone}.first`),
    further: form.text(`${zone}.further`) || '0',
    free_from: form.optional(`${zone}.free_from`) ?? null,
  })
  const isTyped = (zone: string) =>
    ['first', 'further', 'free_from'].some((name) => form.text(`${zone}.${name}`) !== '')
  const zones = provinces.map(({ id }) => id).filter(isTyped)
  const follows = form.optional('follows')
  return {
    zones,
    body: {
      home: rateOf('home'),
      abroad: isTyped('abroad') ? rateOf('abroad') : null,
      provinces: zones.map((province) => ({ province, ...rateOf(province) })),
      follows: follows === undefined ? null : Number(follows),
    },
  }
}

/** The faults of a problem under the names that the fields have here. */
export function namedAsFields(problem: Problem, zones: readonly string[]): Problem {
  const errors = problem.errors?.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^provinces\.(\d+)/, (_, place: string) => zones[Number(place)] ?? ''),
  }))
  return { ...problem, ...(errors && { errors }) }
}
