import { attempt, need } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'
import type { Api } from '../../../api/visit.ts'
import type { BulkDoings } from '../../../ui/table/bulk.server.ts'
import type { CellDoings } from '../../../ui/table/cell.server.ts'

const path = (code: string) => ({ params: { path: { code } } })

const withdraw = ({ api }: Posted, id: string) => attempt(api.POST('/cities/{code}/withdraw/', path(id)))
const offer = ({ api }: Posted, id: string) => attempt(api.POST('/cities/{code}/offer/', path(id)))

/** What is done to the cities that were chosen. */
export const doings: BulkDoings = {
  withdraw,
  offer,
  remove: ({ api }, id) => attempt(api.DELETE('/cities/{code}/', path(id))),
}

/** The form of a cell holds the whole city as its reader saw it, so that somebody else's change is not undone unseen. */
export const cells: CellDoings = {
  withdraw,
  offer,
  names: change,
  province: change,
}

function change(form: Posted, id: string) {
  const body = { ...fieldsIn(form), version: Number(form.text('version')) }
  return attempt(form.api.PUT('/cities/{code}/', { ...path(id), body }))
}

/** Adds the city of the form below the list. */
export function add(form: Posted, request: Request) {
  return attempt(form.api.POST('/cities/', { body: fieldsIn(form) }), request)
}

function fieldsIn({ text, optional }: Posted) {
  return { name: text('name'), local_name: optional('local_name') ?? null, province_id: text('province_id') }
}

/** All provinces of the country that is looked at, those out of use too. */
export async function provincesOf(api: Api, country: string | undefined, request: Request) {
  const query = { limit: 100, ...(country && /^[A-Z]{2}$/.test(country) && { country }) }
  return (await need(api.GET('/desk/provinces/', { params: { query } }), request)).results
}

/** The countries that have a list of places, and the marketplace's own. */
export async function countriesOf(api: Api) {
  const { results } = await need(api.GET('/countries/'))
  return results.filter(({ provinces }) => provinces > 0).map(({ code, name }) => ({ value: code, label: name }))
}
