import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchSearch = () => notFound('saved search')
export const badPlace = () => faultIn('cursor', 'bad_cursor', 'This is no place in this list.')
export const nameTaken = () => faultIn('name', 'search_name_taken', 'You have a search of this name already.')
export const nothingWanted = () =>
  faultIn('query', 'search_empty', 'Say at least one thing you look for: all of it is no search.')
export const tooManySearches = (most: number) =>
  new Refusal(
    'refused',
    'too_many_searches',
    `You keep ${most} searches, which is the most. Delete one you need no more.`,
  )
