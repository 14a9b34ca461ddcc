import { endpointsOf } from '../../platform/http/endpoint.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'
import * as shape from './schema.ts'

const { read, change } = endpointsOf('locations', { whileClosed: 'members' })

/** A list that is always shown whole. */
const whole = <Row>(results: Row[]) => ({ results, next: null, previous: null })

export const locationsEndpoints = [
  read(
    '/countries/',
    { summary: 'Countries an address may lie in', access: 'everyone', answer: shape.countryList },
    async (tx) => whole(await queries.listCountries(tx)),
  ),
  read(
    '/provinces/',
    {
      summary: 'Provinces of a country',
      description: "Without `country`: the marketplace's own.",
      access: 'everyone',
      query: shape.provinceQuery,
      answer: shape.provinceList,
    },
    async (tx, { query, marketplace }) =>
      whole(await queries.listProvinces(tx, query.country ?? marketplace.settings.country)),
  ),
  read(
    '/cities/',
    {
      summary: 'Cities of a country or a province',
      description: "Without `country` or `province`: the marketplace's own country.",
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
  read(
    '/addresses/',
    { summary: 'My address book', access: 'members', answer: shape.addressList },
    async (tx, { actor }) => whole(await queries.listAddresses(tx, actor.memberId)),
  ),
  change(
    'POST',
    '/addresses/',
    {
      summary: 'Add an address',
      access: 'members',
      standIn: 'if-allowed',
      body: shape.addressInput,
      answer: shape.address,
      status: 201,
      refusals: ['invalid_address', 'unknown_city', 'unknown_country', 'city_missing', 'too_many_addresses'],
    },
    (tx, call) => commands.addAddress(tx, call, call.body),
  ),
  read(
    '/addresses/:id/',
    { summary: 'One of my addresses', access: 'members', params: shape.addressPath, answer: shape.address },
    (tx, { actor, params }) => commands.readAddress(tx, actor, params.id),
  ),
  change(
    'PUT',
    '/addresses/:id/',
    {
      summary: 'Change an address',
      access: 'members',
      standIn: 'if-allowed',
      params: shape.addressPath,
      body: shape.addressInput,
      answer: shape.address,
      refusals: ['invalid_address', 'unknown_city', 'unknown_country', 'city_missing'],
    },
    (tx, call) => commands.changeAddress(tx, call, call.params.id, call.body),
  ),
  change(
    'DELETE',
    '/addresses/:id/',
    { summary: 'Remove an address', access: 'members', standIn: 'if-allowed', params: shape.addressPath, answer: null },
    (tx, call) => commands.removeAddress(tx, call, call.params.id),
  ),
]
