import type { z } from 'zod'
import { type Body, body, isTooLong, picturesIn } from './body.ts'
import * as errors from './errors.ts'
import { MarkupFault, readMarkup } from './markup/read.ts'
import type { Content } from './schema.ts'
import type { Seo } from './store/revisions.ts'
import { tidied } from './tidy.ts'

/** What a revision says. */
export interface Settled {
  title: string
  lead: string
  seo: Seo
  body: Body
  /** Those in the body and in the SEO fields. */
  pictures: string[]
}

/**
 * Settles what was sent: a body, or its text form, in the one way it is kept.
 * @throws Refusal body_missing, body_not_possible, body_too_long
 */
export function settle({ title, lead, seo, body: given, markup }: Content): Settled {
  if ((given === undefined) === (markup === undefined)) throw errors.bodyMissing()
  const read = tidied(given ?? readBody(markup ?? ''))
  if (isTooLong(read)) throw errors.bodyTooLong()
  const pictures = new Set([...picturesIn(read), ...(seo.picture_id === null ? [] : [seo.picture_id])])
  return { title, lead, seo, body: read, pictures: [...pictures] }
}

function readBody(markup: string): Body {
  const read = body.safeParse(parsed(markup))
  if (read.success) return read.data
  throw errors.bodyNotPossible(sentenceOf(read.error.issues))
}

function parsed(markup: string): unknown {
  try {
    return readMarkup(markup)
  } catch (fault) {
    throw fault instanceof MarkupFault ? errors.bodyNotPossible(fault.message) : fault
  }
}

/** Which block it is, and what is wrong with it. */
function sentenceOf(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues
  const [, place] = issue?.path ?? []
  const nested = issue?.code === 'invalid_union' ? 'something in it does not belong there.' : issue?.message
  return typeof place === 'number' ? `Block ${place + 1}: ${nested}` : (nested ?? 'This is no page.')
}
