import { z } from 'zod'
import { pageOf } from '../../platform/http/page.ts'

const noun = z
  .string()
  .regex(/^[A-Z][A-Za-z]{1,39}$/)
  .describe('As the policies call it: Product, Order, Member.')

export const question = z.strictObject({ member: z.uuid(), noun, object_id: z.uuid() })

export const explanation = z
  .object({
    member: z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()) }),
    noun: z.string(),
    object_id: z.uuid(),
    actions: z.array(
      z.object({
        action: z.string(),
        allowed: z.boolean(),
        reasons: z.array(
          z.object({
            kind: z
              .enum(['role', 'member', 'relation', 'grant', 'step', 'refused'])
              .describe('step: its process lets them, now. member: everybody who is signed in, or anybody at all.'),
            words: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PermissionsExplanation' })

export const nounList = z
  .object({ results: z.array(z.object({ name: z.string(), grantable: z.array(z.string()) })) })
  .meta({ id: 'PermissionsNounList' })

export const grantShape = z
  .object({
    id: z.uuid(),
    member: z.object({ id: z.uuid(), name: z.string() }),
    noun: z.string(),
    object_id: z.uuid(),
    action: z.string(),
    granted_by: z.object({ id: z.uuid(), name: z.string() }),
    granted_at: z.iso.datetime(),
    until: z.iso.datetime().nullable().describe('Null: for as long as the thing is there.'),
  })
  .meta({ id: 'PermissionsGrant' })

export const grantList = pageOf(grantShape).meta({ id: 'PermissionsGrantList' })

export const grantFilters = {
  member: z.uuid().optional().describe('Only what this member was granted, or granted others.'),
  noun: noun.optional(),
  over: z.enum(['true', 'false']).optional().describe('true: only what holds no more.'),
  order: z.enum(['-granted', 'granted']).default('-granted'),
}

export const grantQuery = z
  .strictObject({ noun: noun.optional(), object_id: z.uuid().optional() })
  .refine((given) => (given.noun === undefined) === (given.object_id === undefined), {
    path: ['object_id'],
    message: 'Name both, the noun and the id, or neither.',
  })

export const grantInput = z.strictObject({
  member_id: z.uuid(),
  noun,
  object_id: z.uuid(),
  action: z.string().regex(/^[a-z_]{2,40}$/),
  until: z.iso.datetime().optional().describe('Business time from which it is nothing any more.'),
})

export const grantPath = z.strictObject({ id: z.uuid() })
