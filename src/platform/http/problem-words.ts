import type { Language } from '../../../words/languages.ts'
import type { RefusalKind } from '../../kernel/errors.ts'
import { keyOf, translated } from '../words/words.ts'
import type { Problem } from './problem.ts'

/**
 * The problem as readers of a language are told it. Its code stays; what has no words in that language keeps the ones it
 * has. A sentence of a field is found by its own words, since many fields share one.
 */
export function problemIn(language: Language, problem: Problem, kind: RefusalKind | undefined): Problem {
  const say = (key: string) => translated(language, 'problems', key)
  const sentence = (english: string) => {
    const { key, values } = keyOf(english)
    return translated(language, 'problems', `sentences.${key}`, values)
  }
  const detail = sentence(problem.detail) ?? say(`codes.${problem.code}`) ?? problem.detail
  return {
    ...problem,
    title: say(`kinds.${kind ?? 'unexpected'}`) ?? problem.title,
    detail,
    ...(problem.errors && {
      errors: problem.errors.map(({ path, message }) => ({
        path,
        message: message === problem.detail ? detail : (sentence(message) ?? message),
      })),
    }),
  }
}
