import { attempt } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'
import type { BulkDoings } from '../../../ui/table/bulk.server.ts'
import type { CellDoings } from '../../../ui/table/cell.server.ts'

const path = (code: string) => ({ params: { path: { code } } })

const withdraw = ({ api }: Posted, id: string) => attempt(api.POST('/provinces/{code}/withdraw/', path(id)))
const offer = ({ api }: Posted, id: string) => attempt(api.POST('/provinces/{code}/offer/', path(id)))

/** What is done to the provinces that were chosen. */
export const doings: BulkDoings = {
  withdraw,
  offer,
  remove: ({ api }, id) => attempt(api.DELETE('/provinces/{code}/', path(id))),
}

/** The form of a cell says which version its reader saw, so that somebody else's change is not undone unseen. */
export const cells: CellDoings = {
  withdraw,
  offer,
  names: (form, id) => {
    const body = { ...namesIn(form), version: Number(form.text('version')) }
    return attempt(form.api.PUT('/provinces/{code}/', { ...path(id), body }))
  },
}

/** Adds the province of the form below the list, to the country that is looked at. */
export function add(form: Posted, request: Request) {
  const country = form.optional('country')
  return attempt(form.api.POST('/provinces/', { body: { ...namesIn(form), ...(country && { country }) } }), request)
}

function namesIn({ text, optional }: Posted) {
  return { name: text('name'), local_name: optional('local_name') ?? null }
}
