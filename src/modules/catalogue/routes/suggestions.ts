import { z } from 'zod'
import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { placesTopic } from '../../locations/index.ts'
import { topic } from '../commands/doer.ts'
import { listSimilar, respell, suggest } from '../queries/suggestions.ts'
import { idPath } from '../schema.ts'
import * as shape from '../window-schema.ts'

const { readCached } = endpointsOf('catalogue')

/** Help in finding: what may be meant, and what is like it. Each answer is short, and kept. */
export const suggestionEndpoints = [
  readCached(
    '/suggestions/',
    {
      summary: 'What somebody may mean who has typed so far',
      description: 'At most six products, four categories and three sellers that begin so.',
      access: 'everyone',
      topics: [topic, placesTopic],
      query: shape.suggestionQuery,
      answer: shape.suggestions,
    },
    async (tx, { query }) => JSON.stringify(await suggest(tx, query.q)),
  ),
  readCached(
    '/products/spelling/',
    {
      summary: 'The words as they were perhaps meant',
      access: 'everyone',
      topics: [topic],
      query: z.strictObject({ q: z.string().trim().min(1).max(120) }),
      answer: shape.spelling,
    },
    async (tx, { query }) => JSON.stringify({ words: await respell(tx, query.q) }),
  ),
  readCached(
    '/products/:id/similar/',
    {
      summary: 'Products like this one',
      access: 'everyone',
      topics: [topic, placesTopic],
      params: idPath,
      answer: shape.someProducts,
    },
    async (tx, { params }) => JSON.stringify({ results: await listSimilar(tx, params.id) }),
  ),
]
