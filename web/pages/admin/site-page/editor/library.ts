import { createContext } from 'react'

/** What the editor offers to choose from. */
export interface Library {
  pictures: readonly { id: string; alt: string; url: string }[]
  categories: readonly { id: string; name: string }[]
}

export const LibraryContext = createContext<Library>({ pictures: [], categories: [] })
