import { newId } from '../../../kernel/ids.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { listCategories } from '../queries/categories.ts'
import { slugOf } from '../rules.ts'
import type { CategoryAnswer, CategoryInput } from '../schema.ts'
import * as store from '../store/categories.ts'
import { type Doer, topic } from './doer.ts'

/** An operator adds a category. @throws Refusal `slug_taken`, `unknown_category`, `category_cycle` (too deep) */
export async function createCategory(tx: Tx, { actor, origin }: Doer, input: CategoryInput): Promise<CategoryAnswer> {
  demand(cataloguePolicy, actor, 'create', 'Category')
  const id = newId()
  await store.insertCategory(tx, id, settle(input)).catch(explain)
  raiseRevision(tx, topic)
  const details = { name: input.name }
  record(tx, { actor, origin, action: 'category.created', object: { kind: 'category', id }, details })
  return readCategory(tx, id)
}

/** An operator renames a category or moves it, with all below it. */
export async function updateCategory(
  tx: Tx,
  { actor, origin }: Doer,
  id: string,
  input: CategoryInput,
): Promise<CategoryAnswer> {
  demand(cataloguePolicy, actor, 'update', 'Category')
  const before = await store.holdCategory(tx, id)
  if (!before) throw errors.noSuchCategory()
  const fields = settle(input)
  await store.updateCategory(tx, id, fields).catch(explain)
  raiseRevision(tx, topic)
  const changes = changesBetween(before, fields)
  record(tx, { actor, origin, action: 'category.changed', object: { kind: 'category', id }, changes })
  return readCategory(tx, id)
}

/** An operator removes a category that nothing lies in. @throws Refusal `category_in_use` */
export async function removeCategory(tx: Tx, { actor, origin }: Doer, id: string): Promise<void> {
  demand(cataloguePolicy, actor, 'delete', 'Category')
  const gone = await store.holdCategory(tx, id)
  if (!gone) throw errors.noSuchCategory()
  await store.deleteCategory(tx, id).catch((fault) => {
    throw codeOf(fault) === foreignKeyViolation ? errors.categoryInUse() : fault
  })
  raiseRevision(tx, topic)
  const details = { name: gone.name }
  record(tx, { actor, origin, action: 'category.removed', object: { kind: 'category', id }, details })
}

function settle(input: CategoryInput): store.CategoryFields {
  const slug = input.slug ?? slugOf(input.name)
  if (slug === '') throw errors.noSlug()
  return { parentId: input.parent_id ?? null, name: input.name, slug, position: input.position }
}

const foreignKeyViolation = '23503'
const codeOf = (fault: unknown) => (fault as { code?: string }).code

/** The tree is kept by constraints (see 0007-catalogue.sql); this says in words which one said no. */
function explain(fault: unknown): never {
  const { constraint } = fault as { constraint?: string }
  if (constraint === 'slug_among_siblings') throw errors.slugTaken()
  if (constraint === 'parent_with_depth') throw errors.unknownParent()
  if (constraint === 'depth_bound' || constraint === 'parent_in_tree') throw errors.belowItself()
  throw fault
}

async function readCategory(tx: Tx, id: string): Promise<CategoryAnswer> {
  const find = (branch: readonly CategoryAnswer[]): CategoryAnswer | undefined => {
    for (const one of branch) {
      const found = one.id === id ? one : find(one.children)
      if (found) return found
    }
    return undefined
  }
  const found = find(await listCategories(tx))
  if (!found) throw errors.noSuchCategory()
  return found
}
