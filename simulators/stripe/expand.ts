import { badParameter } from './errors.ts'
import type { Doc, Params, World } from './types.ts'

/** Lists that Stripe leaves out of an object until they are asked for by `expand`. */
const ONLY_ON_REQUEST: Record<string, string[]> = { 'checkout.session': ['line_items'], charge: ['refunds'] }

/** The deepest path Stripe expands. */
const DEEPEST = 4

/** What leaves the simulator: the object without its own notes, with what `paths` ask for put in place of ids. */
export function present(world: World, doc: Params, paths: string[] = []): Params {
  const visible = shown(doc)
  for (const path of paths) {
    const steps = path.split('.')
    if (steps.length > DEEPEST)
      throw badParameter(
        'expand',
        'parameter_invalid',
        `You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`,
      )
    expandAt(world, visible, doc, steps, path)
  }
  return prune(visible) as Params
}

/** The object as an event or a webhook shows it: nothing expanded. */
export function plain(doc: Doc): Params {
  return prune(shown(doc)) as Params
}

function shown(doc: Params): Params {
  const hidden = new Set(ONLY_ON_REQUEST[String(doc['object'])] ?? [])
  return Object.fromEntries(Object.entries(doc).filter(([key]) => !hidden.has(key)))
}

function expandAt(world: World, visible: Params, full: Params, steps: string[], path: string): void {
  const [step = '', ...rest] = steps
  if (step === 'data' && Array.isArray(full['data'])) {
    visible['data'] = (visible['data'] as Params[]).map((item) => withExpanded(world, item, rest, path))
    return
  }
  if (!(step in full)) throw badParameter('expand', 'parameter_invalid', `This property cannot be expanded (${path}).`)
  const value = step in visible ? visible[step] : full[step]
  const target = typeof value === 'string' ? world.store.find(value) : value
  if (value === null) return
  if (typeof target !== 'object' || target === null)
    throw badParameter('expand', 'parameter_invalid', `This property cannot be expanded (${path}).`)
  visible[step] = withExpanded(world, target, rest, path)
}

function withExpanded(world: World, doc: Params, steps: string[], path: string): Params {
  const visible = typeof doc['object'] === 'string' ? shown(doc) : { ...doc }
  if (steps.length > 0) expandAt(world, visible, doc, steps, path)
  return visible
}

/** Takes the simulator's notes out, at every depth. */
function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('_'))
  return Object.fromEntries(entries.map(([key, inner]) => [key, prune(inner)]))
}
