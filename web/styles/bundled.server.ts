import { readFileSync } from 'node:fs'
import type { EntryContext } from 'react-router'

const texts = new Map<string, string>()

/** The style sheets of a page's routes as one text, the outermost first, as they would be linked. */
export function stylesOf({ manifest, staticHandlerContext }: EntryContext): string {
  const files = staticHandlerContext.matches.flatMap(({ route }) => manifest.routes[route.id]?.css ?? [])
  return [...new Set(files)].map(read).join('')
}

// The names hold a hash of what is in them: what was read once stays true.
function read(file: string): string {
  const before = texts.get(file)
  if (before !== undefined) return before
  const text = readFileSync(new URL(`../client${file}`, import.meta.url), 'utf8')
  texts.set(file, text)
  return text
}
