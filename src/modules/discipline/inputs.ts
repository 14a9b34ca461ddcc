import { z } from 'zod'

/** What a member says against a violation, for the house to judge. */
export const appealReason = z.string().trim().min(10, 'Say what was different, in a sentence or two.').max(4_000)

/** What the house answers, for the member to read. */
export const answerReason = z.string().trim().min(3, 'Say why, in a few words.').max(1_000)
