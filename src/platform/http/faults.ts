import type { z } from 'zod'
import type { FieldFault } from '../../kernel/errors.ts'

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const formats: Record<string, string> = {
  uuid: 'This is not an id.',
  email: 'This is not an e-mail address.',
  url: 'This is not a web address.',
  datetime: 'This is not a time such as 2026-03-01T12:00:00Z.',
  date: 'This is not a day such as 2026-03-01.',
}

/** What the reading of a request found, as sentences for the person who sent it. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'This field is not known here.' }))
      : [{ path: pathOf(issue.path), message: sentenceOf(issue) }],
  )
}

/** Our shapes' own words are kept; the library's are those of a type checker, and are said anew. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  const ofLibrary = /^(Invalid|Too (small|big))/.test(issue.message)
  if (!ofLibrary) return issue.message
  if (issue.code === 'invalid_type') {
    if (issue.message.endsWith('received undefined')) return 'This is needed.'
    return `This must be ${kinds[issue.expected] ?? 'of another kind'}.`
  }
  if (issue.code === 'too_small') return `This must be ${boundOf(issue.origin, `${issue.minimum} or more`)}.`
  if (issue.code === 'too_big') return `This must be ${boundOf(issue.origin, `${issue.maximum} or less`)}.`
  if (issue.code === 'invalid_value') return `This must be one of: ${issue.values.map(String).join(', ')}.`
  return (issue.code === 'invalid_format' && formats[issue.format]) || 'This is not written as it must be.'
}

function boundOf(origin: string, bound: string): string {
  if (origin === 'string') return `${bound} characters long`
  return origin === 'array' ? `${bound} in number` : bound
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}
