import { createHash } from 'node:crypto'

/**
 * A piece of SQL with its values apart from its text, so that nothing a member typed ever becomes SQL. It is a class so
 * that an object out of somebody's JSON can never pass for one.
 */
export class Sql {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings
    this.values = values
  }
}

/** A statement as the driver takes it: `name` makes PostgreSQL plan it once a connection, and remember it for good. */
export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

/**
 * Writes SQL: sql`select * from product where id = ${id}`. Values become parameters; a nested piece made by `sql` is
 * spliced in. There is no way to put raw text in but `raw`, whose argument must be a constant of ours.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  if (!values.some((value) => value instanceof Sql)) return new Sql(strings, values)
  const texts: string[] = [strings[0] ?? '']
  const flat: unknown[] = []
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? ''
    if (!(value instanceof Sql)) {
      flat.push(value)
      texts.push(after)
      return
    }
    texts[texts.length - 1] += value.strings[0] ?? ''
    flat.push(...value.values)
    texts.push(...value.strings.slice(1))
    texts[texts.length - 1] += after
  })
  return new Sql(texts, flat)
}

/** A constant of the program (a column, a direction) as SQL. Never anything from outside. */
export function raw(text: string): Sql {
  return new Sql([text], [])
}

/** Pieces joined by `separator`: the conditions of a search, for instance. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return pieces.reduce((all, piece) => (all === nothing ? piece : sql`${all}${raw(separator)}${piece}`), nothing)
}

/** The empty piece. */
export const nothing = new Sql([''], [])

/**
 * The statement for the driver. Its name is the hash of its text: the same text is the same prepared statement. Without a
 * name it is planned anew each time.
 */
export function toStatement(piece: Sql): Statement {
  const known = prepared.get(piece.strings)
  const { name, text } = known ?? prepare(piece.strings)
  return { ...(name === undefined ? {} : { name }), text, values: piece.values as unknown[] }
}

// A template literal without nested pieces always comes with the same array of strings, so its text is put together and
// hashed once in the life of the process.
const prepared = new WeakMap<readonly string[], { name: string | undefined; text: string }>()

// What is put together of pieces has as many texts as a search has filters: tens of thousands, by anybody's choice. Each
// that is prepared costs some 300 KB on every connection for as long as that lives, so only the first ones are.
const mostComposed = 200
const composed = new Map<string, string>()

function prepare(strings: readonly string[]): { name: string | undefined; text: string } {
  const text = strings.reduce((all, part, index) => (index === 0 ? part : `${all}$${index}${part}`), '')
  const entry = { name: 'raw' in strings ? hashOf(text) : nameOfComposed(text), text }
  prepared.set(strings, entry)
  return entry
}

function nameOfComposed(text: string): string | undefined {
  const known = composed.get(text)
  if (known !== undefined || composed.size >= mostComposed) return known
  const name = hashOf(text)
  composed.set(text, name)
  return name
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}
