import { z } from 'zod'

/** Every socket takes these, whatever it is for. */
export const commonHeard = [
  z
    .strictObject({ type: z.literal('auth'), token: z.string().min(1).max(4_000) })
    .describe('Who this is: an access token. Programs may send it as a bearer header instead.'),
  z.strictObject({ type: z.literal('ping') }).describe('Asks for the time.'),
] as const

/** And sends these. */
export const commonSaid = [
  z.object({ type: z.literal('authenticated'), member_id: z.uuid() }),
  z.object({ type: z.literal('pong'), server_time: z.iso.datetime() }),
  z
    .object({
      type: z.literal('error'),
      code: z.string(),
      detail: z.string(),
      ref: z.string().optional(),
      errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    })
    .describe('What was asked was not done; the code is one of docs/errors.md.'),
] as const

export const common = z.discriminatedUnion('type', [...commonHeard])
