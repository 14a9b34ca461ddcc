import { z } from 'zod'

/** An archive of what is held of a member. */
export const exportShape = z
  .object({
    id: z.uuid(),
    state: z
      .enum(['asked', 'ready', 'gone'])
      .describe('asked: it is being made, and you are told. gone: its time is over; ask again.'),
    asked_at: z.iso.datetime(),
    ready_at: z.iso.datetime().nullable(),
    expires_at: z.iso.datetime().nullable().describe('Real time until which it can be fetched.'),
    bytes: z.string().nullable(),
    url: z.string().nullable().describe('Where the archive is fetched, without any token; good for fifteen minutes.'),
  })
  .meta({ id: 'PrivacyExport' })

export const latestExport = z.object({ latest: exportShape.nullable() }).meta({ id: 'PrivacyLatestExport' })

export const archivePath = z.strictObject({ id: z.uuid() })
export const archiveQuery = z.strictObject({
  expires: z.coerce.number().int().min(0).optional().describe('Seconds since 1970.'),
  signature: z.string().min(1).max(100).optional(),
})

export const erasureOutlook = z
  .object({
    possible: z.boolean(),
    hindrances: z.array(z.object({ kind: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'PrivacyErasureOutlook' })

/** How it stands with a member's data. */
export const personalStanding = z
  .object({
    possible: z.boolean(),
    hindrances: z.array(z.object({ kind: z.string(), sentence: z.string() })),
    erased: z.object({ asked_by: z.enum(['member', 'operator']), at: z.iso.datetime() }).nullable(),
    exports: z
      .array(exportShape.pick({ state: true, asked_at: true, ready_at: true }))
      .describe('Archives that were asked for, the newest first; only their member may fetch them.'),
  })
  .meta({ id: 'PrivacyStanding' })

export const erasureInput = z.strictObject({
  password: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('May be left out within ten minutes of signing in: for accounts without a password.'),
})

export const memberPath = z.strictObject({ id: z.uuid() })
export const erasureOnRequest = z.strictObject({
  email: z.string().max(254).describe("The member's e-mail, typed again: what is erased does not come back."),
})
