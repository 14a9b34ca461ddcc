import { z } from 'zod'

/** Why somebody does something, for the other side to read. */
export const reason = z.string().trim().min(3, 'Say why, in a few words.').max(500)

/** What a carrier calls a parcel. */
export const trackingNumber = z.string().trim().min(3).max(60)
