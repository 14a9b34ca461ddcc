import { redirect } from 'react-router'
import { again, attempt, pageOf, want } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import type { View } from '../../api/shapes.ts'
import type { Api } from '../../api/visit.ts'
import { addressOfView, addressWith, columnsIn, keptIn } from './filters.ts'

/** The views of a list that the reader has: their own and those that are shared. None where there is no desk. */
export async function viewsOf(api: Api, list: string): Promise<readonly View[]> {
  return (await want(api.GET('/views/', { params: { query: { list } } })))?.results ?? []
}

/** Does what a form about the views of a list asks for; undefined when it is about something else. */
export async function changeViews(request: Request, form: Posted, list: string) {
  const { searchParams, pathname } = new URL(pageOf(request), request.url)
  const path = { id: form.text('view') }
  const filters = keptIn(searchParams)
  const columns = columnsIn(searchParams)
  const kind = form.text('form')
  if (kind === 'view-keep') {
    const body = { list, name: form.text('name'), shared: form.text('shared') === 'true', filters, columns }
    const kept = await attempt(form.api.POST('/views/', { body }), request)
    return kept.problem ? again(kept.problem, form.given) : redirect(pathname + addressOfView(kept.done))
  }
  if (kind === 'view-change') {
    const kept = await attempt(
      form.api.PATCH('/views/{id}/', { params: { path }, body: { filters, columns } }),
      request,
    )
    return kept.problem ? again(kept.problem, form.given) : redirect(pathname + addressOfView(kept.done))
  }
  if (kind === 'view-drop') {
    const { problem } = await attempt(form.api.DELETE('/views/{id}/', { params: { path } }), request)
    return problem ? again(problem, form.given) : redirect(pathname + addressWith(searchParams, { view: null }))
  }
  return undefined
}
