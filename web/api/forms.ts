import type { RouterContextProvider } from 'react-router'
import type { Area } from '../words/shelf.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { fieldsOf, givenIn } from './given.ts'
import { type Api, apiContext, csrfContext, postedContext, readerContext } from './visit.ts'

/** What a route's loader or action is given. */
interface Args {
  request: Request
  context: Readonly<RouterContextProvider>
}

/** The API as this visitor. */
export function apiOf({ context }: Pick<Args, 'context'>): Api {
  return context.get(apiContext)
}

/** The words of an area in the reader's language, for what a loader or an action says itself. */
export async function wordsFor<In extends Area>({ context }: Pick<Args, 'context'>, area: In): Promise<Words<In>> {
  const { locale, zone } = await context.get(readerContext)()
  return wordsOf(locale, area, zone)
}

/**
 * Lets a page that was asked for by a link send a change of the reader's: only where something else proves that they
 * wanted it (a secret they bring back), or where it changes nothing of theirs.
 */
export async function csrfFor({ context }: Pick<Args, 'context'>): Promise<void> {
  const { data } = await context.get(apiContext).GET('/auth/session/')
  context.get(csrfContext).token = data?.csrf_token ?? undefined
}

/** A posted form: its fields as text, its files, and the API to which they go. */
export interface Posted {
  api: Api
  /** The text of a field without blanks at its ends; empty when it was not sent. */
  text: (name: string) => string
  /** The text of a field, or undefined when it was left empty. */
  optional: (name: string) => string | undefined
  /** All values of a field that may be sent several times. */
  all: (name: string) => string[]
  files: (name: string) => File[]
  /** Header that makes a repeated post harmless: the key was made when the form was drawn. */
  once: { 'idempotency-key': string } | Record<string, never>
  /** Every text field but the secret ones, to fill the form again; what was ticked several times, one a line. */
  given: Record<string, string>
}

/** Reads a posted form. Its hidden `csrf_token` proves itself to the API with every call from here on. */
export async function readForm({ request, context }: Args): Promise<Posted> {
  const form = await request.formData()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  context.get(csrfContext).token = text('csrf_token') || undefined
  const key = text('idempotency_key')
  context.get(postedContext).fields = fieldsOf(form)
  return {
    api: context.get(apiContext),
    text,
    optional: (name) => text(name) || undefined,
    all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
    files: (name) => form.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[],
    once: key ? { 'idempotency-key': key } : {},
    given: givenIn(form),
  }
}

/** The header for one of several requests that a form makes: a key of its own under the form's. */
export function keyOf(once: Posted['once'], which: string | number): Posted['once'] {
  const key = once['idempotency-key']
  return key ? { 'idempotency-key': `${key}-${which}` } : {}
}

/** A key for a form that is drawn now: sent twice, it does its work once. */
export function formKey(): string {
  return crypto.randomUUID()
}

// Browsers read \ as /, and skip tabs and line ends wherever they stand: `/<tab>/elsewhere.example` is another site.
// oxlint-disable-next-line no-control-regex
const strange = /[\\\u0000-\u0020\u007f]/
const ours = 'http://ours.invalid'

/** A path to go to after a form, if it is one of ours, in letters that a header may hold; never another site. */
export function safePath(path: string | null | undefined, otherwise = '/'): string {
  if (!path?.startsWith('/') || strange.test(path) || !URL.canParse(path, ours)) return otherwise
  const { origin, pathname, search, hash } = new URL(path, ours)
  return origin === ours && !pathname.includes('//') ? pathname + search + hash : otherwise
}
