import { endpointsOf } from '../../../platform/http/endpoint.ts'
import * as queries from '../queries/places.ts'
import * as shape from '../schema.ts'

const { read } = endpointsOf('locations', { whileClosed: 'members' })

/** A list that is always shown whole. */
const whole = <Row>(results: Row[]) => ({ results, next: null, previous: null })

/** The places that can be chosen. */
export const placeEndpoints = [
  read(
    '/countries/',
    { summary: 'Countries an address may lie in', access: 'everyone', answer: shape.countryList },
    async (tx) => whole(await queries.listCountries(tx)),
  ),
  read(
    '/provinces/',
    {
      summary: 'Provinces of a country',
      description: "Without `country`: the marketplace's own. Those out of use are left out.",
      access: 'everyone',
      query: shape.provinceQuery,
      answer: shape.provinceList,
    },
    async (tx, { query, marketplace }) =>
      whole(await queries.listOfferedProvinces(tx, query.country ?? marketplace.settings.country)),
  ),
  read(
    '/cities/',
    {
      summary: 'Cities of a country or a province',
      description: "Without `country` or `province`: the marketplace's own country. Those out of use are left out.",
      access: 'everyone',
      query: shape.cityQuery,
      answer: shape.cityList,
    },
    async (tx, { query, marketplace }) =>
      whole(
        await queries.listCities(tx, {
          country: query.country ?? query.province?.slice(0, 2) ?? marketplace.settings.country,
          province: query.province,
          beginning: query.q,
        }),
      ),
  ),
]
