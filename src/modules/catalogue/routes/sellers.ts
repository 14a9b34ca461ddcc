import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { topic } from '../commands/doer.ts'
import { tellStory } from '../commands/stories.ts'
import { readSeller } from '../queries/sellers.ts'
import * as shape from '../schema.ts'

const { change, readCached } = endpointsOf('catalogue')

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
  change(
    'PUT',
    '/sellers/:id/story/',
    {
      summary: 'Say who one is as a seller',
      access: { role: 'seller' },
      params: shape.idPath,
      body: shape.storyInput,
      answer: shape.sellerPage,
    },
    (tx, call) => tellStory(tx, call, call.params.id, call.body),
  ),
]
