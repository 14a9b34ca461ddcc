import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { listEndpoints } from '../../../platform/http/list.ts'
import { recordTable } from '../../activity/index.ts'
import { createCategory, removeCategory, updateCategory } from '../commands/categories.ts'
import { topic } from '../commands/doer.ts'
import { listCategories, pageOfCategories } from '../queries/categories.ts'
import * as oversight from '../oversight-schema.ts'
import * as shape from '../schema.ts'

const { readCached, change } = endpointsOf('catalogue')

const operators = { role: ['operator', 'superadmin'] } as const
const refusals = ['slug_taken', 'slug_missing', 'unknown_category', 'category_cycle']

export const categoryEndpoints = [
  readCached(
    '/categories/',
    { summary: 'The tree of categories', access: 'everyone', topics: [topic], answer: shape.categoryTree },
    async (tx) => JSON.stringify({ results: await listCategories(tx), next: null, previous: null }),
  ),
  ...listEndpoints(
    'catalogue',
    {
      path: '/desk/categories/',
      summary: 'The categories in the order of the tree, for who keeps it',
      access: operators,
      filters: oversight.categoryFilters,
      item: oversight.listedCategory,
      columns: ['path', 'name', 'slug', 'position', 'product_count', 'id'],
      page: (tx, { query }) => pageOfCategories(tx, query),
    },
    recordTable,
  ),
  change(
    'POST',
    '/categories/',
    {
      summary: 'Add a category',
      access: operators,
      body: shape.categoryInput,
      answer: shape.category,
      status: 201,
      refusals,
    },
    (tx, call) => createCategory(tx, call, call.body),
  ),
  change(
    'PUT',
    '/categories/:id/',
    {
      summary: 'Rename or move a category',
      access: operators,
      params: shape.idPath,
      body: shape.categoryInput,
      answer: shape.category,
      refusals,
    },
    (tx, call) => updateCategory(tx, call, call.params.id, call.body),
  ),
  change(
    'DELETE',
    '/categories/:id/',
    {
      summary: 'Remove an empty category',
      access: operators,
      params: shape.idPath,
      answer: null,
      refusals: ['category_in_use'],
    },
    (tx, call) => removeCategory(tx, call, call.params.id),
  ),
]
