export const designiaPages = { en: { pages: [], header: [], footer: [] } } as const
