import { type Endpoint, endpointsOf } from '../../../platform/http/endpoint.ts'
import { listEndpoints } from '../../../platform/http/list.ts'
import { recordTable } from '../../activity/index.ts'
import * as cities from '../commands/cities.ts'
import * as provinces from '../commands/provinces.ts'
import * as shape from '../keeping-schema.ts'
import { pageOfCities, pageOfProvinces, readCity, readProvince } from '../queries/keeping.ts'

const { change } = endpointsOf('locations')

const access = { role: ['operator', 'superadmin'] } as const
const params = shape.placePath

const provinceRoutes: Endpoint[] = [
  ...listEndpoints(
    'locations',
    {
      path: '/desk/provinces/',
      summary: 'The provinces of a country by name, for who keeps them',
      access,
      filters: shape.provinceFilters,
      item: shape.listedProvince,
      columns: ['id', 'name', 'local_name', 'is_offered', 'city_count'],
      page: (tx, { query, marketplace }) => pageOfProvinces(tx, marketplace.settings.country, query),
    },
    recordTable,
  ),
  change(
    'POST',
    '/provinces/',
    {
      summary: 'Add a province',
      access,
      body: shape.provinceInput,
      answer: shape.listedProvince,
      status: 201,
      refusals: ['unknown_country', 'place_name_taken'],
    },
    async (tx, call) =>
      readProvince(tx, await provinces.addProvince(tx, call, call.marketplace.settings.country, call.body)),
  ),
  change(
    'PUT',
    '/provinces/:code/',
    {
      summary: 'Name a province anew',
      description: 'Of two who do so at once the later is refused. Orders keep the name they were made with.',
      access,
      params,
      body: shape.provinceChange,
      answer: shape.listedProvince,
      refusals: ['place_name_taken', 'place_changed_meanwhile'],
    },
    async (tx, call) => {
      await provinces.changeProvince(tx, call, call.params.code, call.body)
      return readProvince(tx, call.params.code)
    },
  ),
  change(
    'POST',
    '/provinces/:code/withdraw/',
    {
      summary: 'Take a province out of use, with its cities',
      description: 'It is no longer offered where a place is chosen. What names it already keeps it.',
      access,
      params,
      answer: shape.listedProvince,
    },
    async (tx, call) => {
      await provinces.setProvinceOffered(tx, call, call.params.code, false)
      return readProvince(tx, call.params.code)
    },
  ),
  change(
    'POST',
    '/provinces/:code/offer/',
    { summary: 'Put a province back into use', access, params, answer: shape.listedProvince },
    async (tx, call) => {
      await provinces.setProvinceOffered(tx, call, call.params.code, true)
      return readProvince(tx, call.params.code)
    },
  ),
  change(
    'DELETE',
    '/provinces/:code/',
    { summary: 'Remove a province that nothing names', access, params, answer: null, refusals: ['place_in_use'] },
    (tx, call) => provinces.removeProvince(tx, call, call.params.code),
  ),
]

const cityRoutes: Endpoint[] = [
  ...listEndpoints(
    'locations',
    {
      path: '/desk/cities/',
      summary: 'The cities of a country by name, for who keeps them',
      access,
      filters: shape.cityFilters,
      item: shape.listedCity,
      columns: [
        'id',
        'name',
        'local_name',
        'province.name',
        'is_offered',
        'is_province_offered',
        'address_count',
        'product_count',
      ],
      page: (tx, { query, marketplace }) => pageOfCities(tx, marketplace.settings.country, query),
    },
    recordTable,
  ),
  change(
    'POST',
    '/cities/',
    {
      summary: 'Add a city to a province',
      access,
      body: shape.cityInput,
      answer: shape.listedCity,
      status: 201,
      refusals: ['unknown_province', 'place_name_taken'],
    },
    async (tx, call) => readCity(tx, await cities.addCity(tx, call, call.body)),
  ),
  change(
    'PUT',
    '/cities/:code/',
    {
      summary: 'Name a city anew, or put it into another province',
      description: 'Of two who do so at once the later is refused. Orders keep the names they were made with.',
      access,
      params,
      body: shape.cityChange,
      answer: shape.listedCity,
      refusals: ['unknown_province', 'place_name_taken', 'place_changed_meanwhile'],
    },
    async (tx, call) => {
      await cities.changeCity(tx, call, call.params.code, call.body)
      return readCity(tx, call.params.code)
    },
  ),
  change(
    'POST',
    '/cities/:code/withdraw/',
    {
      summary: 'Take a city out of use',
      description: 'It is no longer offered where a city is chosen. Addresses and products in it keep it.',
      access,
      params,
      answer: shape.listedCity,
    },
    async (tx, call) => {
      await cities.setCityOffered(tx, call, call.params.code, false)
      return readCity(tx, call.params.code)
    },
  ),
  change(
    'POST',
    '/cities/:code/offer/',
    { summary: 'Put a city back into use', access, params, answer: shape.listedCity },
    async (tx, call) => {
      await cities.setCityOffered(tx, call, call.params.code, true)
      return readCity(tx, call.params.code)
    },
  ),
  change(
    'DELETE',
    '/cities/:code/',
    { summary: 'Remove a city that nothing names', access, params, answer: null, refusals: ['place_in_use'] },
    (tx, call) => cities.removeCity(tx, call, call.params.code),
  ),
]

/** The operator's desk of places. */
export const keepingEndpoints: Endpoint[] = [...provinceRoutes, ...cityRoutes]
