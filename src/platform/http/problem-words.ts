import type { Language } from '../../../words/languages.ts'
import type { RefusalKind } from '../../kernel/errors.ts'
import { keyOf, translated } from '../words/words.ts'
import type { Problem } from './problem.ts'

/**
 * The problem as readers of a language are told it. Its code stays; what has no words in that language keeps the ones it
 * has. A sentence of a field is found by its own words, since many fields share one.
 */
export function problemIn(language: Language, problem: Problem, kind: RefusalKind | undefined): Problem {
  const detail = refusalIn(language, problem.detail, problem.code)
  return {
    ...problem,
    title: translated(language, 'problems', `kinds.${kind ?? 'unexpected'}`) ?? problem.title,
    detail,
    ...(problem.errors && {
      errors: problem.errors.map(({ path, message }) => ({
        path,
        message: message === problem.detail ? detail : (sentenceIn(language, message) ?? message),
      })),
    }),
  }
}

/** A refusal's sentence in a language: its own words, else what its code says in general, else as it is in English. */
export function refusalIn(language: Language, english: string, code: string): string {
  return sentenceIn(language, english) ?? translated(language, 'problems', `codes.${code}`) ?? english
}

function sentenceIn(language: Language, english: string): string | undefined {
  const { key, values } = keyOf(english)
  const whole = translated(language, 'problems', `sentences.${key}`, values)
  if (whole !== undefined) return whole
  // What may stand somewhere is named after a colon, in words of the API that are the same in every language.
  const [, said, rest] = /^([^:]+): (.+)$/s.exec(english) ?? []
  return said && rest ? translated(language, 'problems', `sentences.${keyOf(said).key}`, { n: '', rest }) : undefined
}
