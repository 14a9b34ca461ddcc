import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { stopWatching, watch } from './commands/favourites.ts'
import { changeSearch, dropSearch, saveSearch } from './commands/searches.ts'
import { listFavourites, listSearches, presentSearch } from './queries.ts'
import * as shape from './schema.ts'

const { read, change } = endpointsOf('wishes')

/** What a member looks for and keeps an eye on: their own alone. */
export const wishesRoutes: readonly Endpoint[] = [
  read(
    '/favourites/',
    {
      summary: 'What I watch',
      access: 'members',
      query: shape.favouriteQuery,
      answer: shape.favouriteList,
      refusals: ['bad_cursor'],
    },
    async (tx, call) => presentPage(call, await listFavourites(tx, call.actor, call.query), (favourite) => favourite),
  ),
  change(
    'PUT',
    '/favourites/:id/',
    {
      summary: 'Keep an eye on a product',
      access: 'members',
      standIn: 'if-allowed',
      params: shape.onePath,
      answer: null,
    },
    (tx, { actor, params }) => watch(tx, actor, params.id),
  ),
  change(
    'DELETE',
    '/favourites/:id/',
    {
      summary: 'Look away from a product',
      access: 'members',
      standIn: 'if-allowed',
      params: shape.onePath,
      answer: null,
    },
    (tx, { actor, params }) => stopWatching(tx, actor, params.id),
  ),
  read(
    '/saved-searches/',
    { summary: 'The searches I keep, the newest first', access: 'members', answer: shape.savedSearchList },
    async (tx, { actor }) => ({ results: await listSearches(tx, actor), next: null, previous: null }),
  ),
  change(
    'POST',
    '/saved-searches/',
    {
      summary: 'Keep a search, and be told of new finds',
      description: '`query` holds the filters of the list of products, as its address takes them.',
      access: 'members',
      body: shape.savedSearchInput,
      answer: shape.savedSearch,
      status: 201,
      refusals: ['search_empty', 'bad_price', 'search_name_taken', 'too_many_searches'],
    },
    async (tx, { actor, marketplace, body }) => presentSearch(await saveSearch(tx, actor, marketplace.settings, body)),
  ),
  change(
    'PATCH',
    '/saved-searches/:id/',
    {
      summary: 'Rename a search, or be told of it or not',
      access: 'members',
      params: shape.onePath,
      body: shape.savedSearchChange,
      answer: shape.savedSearch,
      refusals: ['search_name_taken'],
    },
    async (tx, { actor, params, body }) => presentSearch(await changeSearch(tx, actor, params.id, body)),
  ),
  change(
    'DELETE',
    '/saved-searches/:id/',
    {
      summary: 'Keep a search no longer',
      access: 'members',
      standIn: 'if-allowed',
      params: shape.onePath,
      answer: null,
    },
    (tx, { actor, params }) => dropSearch(tx, actor, params.id),
  ),
]
