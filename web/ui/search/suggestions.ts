import { useEffect, useState } from 'react'
import type { Picture, Suggestions } from '../../api/shapes.ts'

/** One line of what may be meant. */
export interface Option {
  key: string
  kind: 'past' | 'products' | 'categories' | 'sellers' | 'all'
  label: string
  to: string
  /** The words it looks for, where it is a search. */
  words?: string
  /** The categories above it. */
  above?: string
  picture?: Picture | null
}

const least = 2
const most = 60

// Milliseconds in which a hand goes on typing.
const pause = 140

/** What the server suggests for words that are being typed; undefined while nothing is known. */
export function useSuggestions(typed: string): Suggestions | undefined {
  const [found, setFound] = useState<{ words: string; suggestions: Suggestions }>()
  const words = typed.trim()
  const asks = words.length >= least && words.length <= most
  useEffect(() => {
    if (!asks) return
    const given = new AbortController()
    const ask = async () => {
      const answer = await fetch(`/api/v1/suggestions/?q=${encodeURIComponent(words)}`, { signal: given.signal })
      if (answer.ok) setFound({ words, suggestions: (await answer.json()) as Suggestions })
    }
    // Without an answer the field is what it is without script: one presses Enter.
    const later = setTimeout(() => void ask().catch(() => {}), pause)
    return () => {
      clearTimeout(later)
      given.abort()
    }
  }, [words, asks])
  // What was found for fewer letters stands until the new answer is there: no flicker.
  return asks && found && words.startsWith(found.words.slice(0, least)) ? found.suggestions : undefined
}

/** The lines to choose from: what was looked for lately while nothing is typed, else what may be meant. */
export function optionsOf(
  typed: string,
  found: Suggestions | undefined,
  past: readonly string[],
  everything: string,
): Option[] {
  const words = typed.trim()
  if (words === '') {
    return past.map((one) => ({ key: `past ${one}`, kind: 'past', label: one, to: searchFor(one), words: one }))
  }
  const all: Option = { key: 'all', kind: 'all', label: everything, to: searchFor(words), words }
  if (!found) return [all]
  return [
    ...found.categories.map(({ id, name, slug, path }): Option => {
      const above = path.slice(0, -1).map((one) => one.name)
      const to = `/categories/${slug}`
      return { key: id, kind: 'categories', label: name, to, ...(above.length > 0 && { above: above.join(' › ') }) }
    }),
    ...found.products.map(
      ({ id, title, picture }): Option => ({ key: id, kind: 'products', label: title, to: `/products/${id}`, picture }),
    ),
    ...found.sellers.map(({ id, name }): Option => ({ key: id, kind: 'sellers', label: name, to: `/sellers/${id}` })),
    all,
  ]
}

const searchFor = (words: string) => `/search?q=${encodeURIComponent(words)}`
