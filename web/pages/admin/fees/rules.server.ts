import { attempt, need, type Problem } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'
import type { Words } from '../../../words/words.ts'
import type { CellDoings } from '../../../ui/table/cell.server.ts'

// As many as the API takes.
const mostRules = 50

/** A rule as the form has it: what is empty is left out, and a currency goes with amounts only. */
function ruleOf(field: (name: string) => string | undefined, currency: string) {
  const [fixed, floor, cap] = [field('fixed'), field('floor'), field('cap')]
  const amounts = { ...(fixed && { fixed }), ...(floor && { floor }), ...(cap && { cap }) }
  return {
    name: field('name') ?? '',
    percent: field('percent') ?? '0',
    category_id: field('category') ?? null,
    ...(Object.keys(amounts).length > 0 && { currency: currency as never }),
    ...amounts,
  }
}

/** Sets all rules of the form, in their order; a row without a name is no rule. What is wrong is said by its field. */
export async function setRules(form: Posted, request: Request) {
  const from = form.optional('valid_from')
  const rules = [...Array(mostRules).keys()].flatMap((place) => {
    const field = (name: string) => form.optional(`${name}-${place}`)
    return field('name') ? [ruleOf(field, form.text('currency'))] : []
  })
  const body = {
    rules,
    follows: form.optional('follows') ?? null,
    ...(from ? { valid_from: new Date(`${from}:00Z`).toISOString() } : {}),
  }
  const { problem } = await attempt(form.api.POST('/fees/', { body }), request)
  return problem && placed(problem, (field, place) => `${field}-${place}`)
}

/** What a cell of a rule holds: the rule's place and schedule are its id, its other fields stay as they are. */
export function cellsOf(t: Words<'lists'>): CellDoings {
  return { name: changing(t, ['name', 'category']), takes: changing(t, ['percent', 'fixed', 'floor', 'cap']) }
}

function changing(t: Words<'lists'>, fields: readonly string[]): CellDoings[string] {
  return async (form, id) => {
    const schedule = id.slice(0, id.lastIndexOf('-'))
    const place = Number(id.slice(id.lastIndexOf('-') + 1)) - 1
    const { schedules, newest: follows } = await need(form.api.GET('/fees/'))
    const now = schedules.find(({ standing }) => standing === 'in force')
    // Places are counted in the schedule that was shown: in another one a rule of the same place may be another rule.
    if (!now || now.id !== schedule) return { problem: changedMeanwhile(t('fees.meanwhile')) }
    const rules = now.rules.map((rule, at) => {
      const kept: Record<string, string | null> = { ...rule, reached: null, category: rule.category_id }
      const field = (name: string) =>
        at === place && fields.includes(name) ? form.optional(name) : (kept[name] ?? undefined)
      return ruleOf(field, rule.currency ?? form.text('currency'))
    })
    const { problem } = await attempt(form.api.POST('/fees/', { body: { rules, follows } }))
    return problem ? { problem: placed(problem, (field) => field) } : { done: undefined }
  }
}

/** The problem with each fault at the field of the form: the API names it by the rule's place. */
function placed(problem: Problem, nameOf: (field: string, place: string) => string): Problem {
  const errors = problem.errors?.map((fault) => {
    const [, place, field] = /^rules\.(\d+)\.(\w+)$/.exec(fault.path) ?? []
    if (!place || !field) return fault
    return { ...fault, path: nameOf(field === 'category_id' ? 'category' : field, place) }
  })
  return { ...problem, ...(errors ? { errors } : {}) }
}

function changedMeanwhile(detail: string): Problem {
  return { type: 'about:blank', title: detail, status: 409, detail, code: 'fees_changed_meanwhile' }
}
