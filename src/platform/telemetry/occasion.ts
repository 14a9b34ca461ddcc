import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '../../../words/languages.ts'
import type { Span } from '@opentelemetry/api'

/**
 * What the program is busy with: a request, or the run of a job. It goes along with the work by itself, so that a log
 * line, a queued job and a ledger entry can name it without every function in between passing it on.
 */
export interface Occasion {
  /** The request that began it all; a job that no request asked for is named by its own id. */
  request: string
  job?: string | undefined
  marketplace?: string | undefined
  /** Of whoever reads the answer; absent where it is for everybody. */
  language?: Language | undefined
  /** The span under which further ones hang; absent where nothing is traced. */
  span?: Span | undefined
}

const storage = new AsyncLocalStorage<Occasion>()

/** The occasion of the running code; undefined outside of any, such as at start. */
export function occasion(): Occasion | undefined {
  return storage.getStore()
}

/** Adds to the occasion which marketplace it turned out to be in. */
export function noteMarketplace(marketplaceId: string): void {
  const around = storage.getStore()
  if (around) around.marketplace = marketplaceId
}

/** Adds to the occasion in which language its answer is read. */
export function noteLanguage(language: Language): void {
  const around = storage.getStore()
  if (around) around.language = language
}

/** Runs `work`, and everything it waits for, on `occasion`. */
export function onOccasion<Answer>(given: Occasion, work: () => Answer): Answer {
  return storage.run(given, work)
}
