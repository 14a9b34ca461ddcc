import { useWords } from '../../words/words.ts'

/** Somebody's name; of one who is forgotten, that. */
export function useName(): (person: { name: string | null }) => string {
  const t = useWords('messages')
  return ({ name }) => name || t('left')
}
