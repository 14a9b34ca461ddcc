import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { topic } from '../commands/doer.ts'
import { readSeller } from '../queries/sellers.ts'
import * as shape from '../schema.ts'

const { readCached } = endpointsOf('catalogue')

export const sellerEndpoints = [
  readCached(
    '/sellers/:id/',
    {
      summary: "A seller's public page",
      access: 'everyone',
      topics: [topic],
      params: shape.idPath,
      answer: shape.sellerPage,
    },
    async (tx, { params }) => JSON.stringify(await readSeller(tx, params.id)),
  ),
]
