/**
 * The cookies of one visit: those the visitor sent, and over them those the API has set since, so that a call after a
 * login is already the member's.
 */
export class CookieJar {
  readonly #values = new Map<string, string>()
  /** The Set-Cookie headers the API sent, to be passed to the visitor unchanged. */
  readonly received: string[] = []

  constructor(header: string) {
    for (const pair of header.split(';')) this.#put(pair)
  }

  /** The Cookie header of the next call. */
  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Takes in what a response sets. An emptied or outdated cookie is forgotten. */
  take(headers: readonly string[]): void {
    for (const header of headers) {
      this.received.push(header)
      const [pair = '', ...attributes] = header.split(';')
      const gone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
      this.#put(pair, gone)
    }
  }

  #put(pair: string, gone = false): void {
    const at = pair.indexOf('=')
    if (at < 1) return
    const name = pair.slice(0, at).trim()
    const value = pair.slice(at + 1).trim()
    if (gone || value === '') this.#values.delete(name)
    else this.#values.set(name, value)
  }
}
