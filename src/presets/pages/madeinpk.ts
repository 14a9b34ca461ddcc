export const madeinpkPages = { en: { pages: [], header: [], footer: [] } } as const
