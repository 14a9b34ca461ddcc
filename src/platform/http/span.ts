import { z } from 'zod'

/** Filters of a list by when its rows began. */
export const spanFilters = {
  from: z.iso.datetime().optional().describe('Begun at this instant or later.'),
  until: z.iso.datetime().optional().describe('Begun before this instant.'),
}

/** The order of a list that is read by age alone. */
export const byAge = z.enum(['-created', 'created']).default('-created')

/** A span as the stores take it; a missing end is open. */
export interface Span {
  from: Date | undefined
  until: Date | undefined
}

export function spanOf({ from, until }: { from?: string | undefined; until?: string | undefined }): Span {
  return { from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined }
}

/** What begins a reference, as people type it. */
export const referenceFilter = z.string().trim().min(2).max(40).optional().describe("A reference's beginning.")
