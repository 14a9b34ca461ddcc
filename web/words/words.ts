import { use } from 'react'
import { createTranslator } from 'use-intl/core'
import { type Language, languageOf } from '../../words/languages.ts'
import { useReader } from '../ui/layout/viewer.ts'
import { type AllWords, type Area, takeWords, wordsAtHand } from './shelf.ts'

/** Says the message of a key: `t('key', { argument })`; `t.rich('key', { b: (inner) => <b>{inner}</b> })` with markup. */
export type Words<In extends Area> = ReturnType<typeof createTranslator<AllWords, In>>

/**
 * The words of an area in the reader's language. A key that there is not is a type error. What is not at hand is
 * fetched; React waits for it with what it draws.
 */
export function useWords<In extends Area>(area: In): Words<In> {
  const { language, locale, zone } = useReader()
  const taken = takeWords(language, area)
  if (taken instanceof Promise) use(taken)
  return wordsOf(locale, area, zone)
}

const made = new Map<string, unknown>()

/**
 * The words of an area outside of a component: in a loader, an action or `meta`. On the server all are at hand, in the
 * browser those that something drawn has used.
 * @param locale BCP 47, such as ur-PK
 * @param zone IANA, for times inside of messages
 */
export function wordsOf<In extends Area>(locale: string, area: In, zone = 'UTC'): Words<In> {
  const key = `${locale} ${zone} ${area}`
  const before = made.get(key)
  if (before) return before as Words<In>
  const language: Language = languageOf(locale) ?? 'en'
  const words = createTranslator({
    locale,
    timeZone: zone,
    namespace: area,
    messages: { [area]: wordsAtHand(language, area) },
    onError: (fault) => {
      throw fault
    },
  }) as unknown as Words<In>
  made.set(key, words)
  return words
}
