import type { ReactNode } from 'react'

/** Text in which the addresses of pages can be followed. */
export function linked(text: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) =>
    place % 2 === 1 ? (
      // The parts of a text that never changes: their place is their name.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <a key={place} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
