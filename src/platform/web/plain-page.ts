import type { IncomingHttpHeaders } from 'node:http'
import { directionOf } from '../../../words/languages.ts'
import type { Refusal } from '../../kernel/errors.ts'
import { languageAsked } from '../http/language.ts'
import { problemOf } from '../http/problem.ts'
import { problemIn } from '../http/problem-words.ts'

const style = 'body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}'

/**
 * A refusal as a page that needs nothing else, in the reader's language.
 * @param nonce under which its style is let through
 */
export function plainPage(
  refusal: Refusal,
  headers: IncomingHttpHeaders,
  nonce: string,
): { status: number; page: string } {
  const language = languageAsked(headers) ?? 'en'
  const { status, title, detail } = problemIn(language, problemOf(refusal), refusal.kind)
  const page =
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
    `<title>${title}</title><style nonce="${nonce}">${style}</style><h1>${title}</h1><p>${detail}</p></html>`
  return { status, page }
}
