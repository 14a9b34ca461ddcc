import { describe, expect, test } from 'vitest'
import type { Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { permissionsOf } from './overview.ts'
import { abilityOf, demand, may, type Policy } from './policy.ts'

const boats: Policy = (actor, { can, cannot }) => {
  can('read', 'RowingBoat', { secret: false })
  if (actor.kind !== 'member') return
  can(['read', 'paint'], 'RowingBoat', { ownerId: actor.memberId })
  if (actor.roles.includes('operator')) can('sink', 'RowingBoat').because('Harbour rules.')
  cannot('paint', 'RowingBoat', { afloat: true })
}

const member = (memberId: string, ...roles: string[]): Member => ({ kind: 'member', memberId, sessionId: 's', roles })
const visitor = { kind: 'visitor' } as const

function refusalOf(work: () => void): Refusal {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Refusal) return fault
  }
  throw new Error('it was not refused')
}

describe('[CO-2] one declared policy', () => {
  test('[CO-2] lets the owner through and leaves the facts it was given as they were', () => {
    const facts = Object.freeze({ ownerId: 'ann', secret: true, afloat: false })
    expect(() => demand(boats, member('ann'), 'paint', 'RowingBoat', facts)).not.toThrow()
    expect(facts).toEqual({ ownerId: 'ann', secret: true, afloat: false })
  })

  test('[CO-2] answers not_found for what the actor may not even read, forbidden for what they may', () => {
    const facts = { ownerId: 'ann', secret: true, afloat: false }
    expect(refusalOf(() => demand(boats, member('bob'), 'paint', 'RowingBoat', facts)).kind).toBe('not_found')
    const open = { ...facts, secret: false }
    const refusal = refusalOf(() => demand(boats, member('bob'), 'paint', 'RowingBoat', open))
    expect(refusal.kind).toBe('forbidden')
    expect(refusal.message).toBe('You may not paint this rowing boat.')
  })

  test('[CO-2] asks a visitor to sign in, but not about what is hidden from them', () => {
    const facts = { ownerId: 'ann', secret: false, afloat: false }
    expect(refusalOf(() => demand(boats, visitor, 'paint', 'RowingBoat', facts)).kind).toBe('unauthenticated')
    const hidden = { ...facts, secret: true }
    expect(refusalOf(() => demand(boats, visitor, 'paint', 'RowingBoat', hidden)).kind).toBe('not_found')
  })

  test('[CO-2] a later cannot takes back, a role gives, and nothing undeclared is allowed', () => {
    const afloat = { ownerId: 'ann', secret: false, afloat: true }
    expect(may(boats, member('ann'), 'paint', 'RowingBoat', afloat)).toBe(false)
    expect(may(boats, member('ann'), 'sink', 'RowingBoat')).toBe(false)
    expect(may(boats, member('ann', 'operator'), 'sink', 'RowingBoat')).toBe(true)
    expect(may(boats, member('ann', 'operator'), 'sell', 'RowingBoat')).toBe(false)
    expect(abilityOf(member('ann', 'operator'), []).can('read', 'RowingBoat')).toBe(false)
  })

  test('[CO-2] the operator can read who may do what, and why', () => {
    const lines = permissionsOf(['buyer', 'operator'], [boats])
    const line = { noun: 'RowingBoat', allowed: true, conditions: null, reason: null }
    expect(lines).toContainEqual({ ...line, role: 'operator', action: 'sink', reason: 'Harbour rules.' })
    expect(lines).toContainEqual({ ...line, role: 'buyer', action: 'paint', conditions: { ownerId: 'own' } })
    expect(lines).toContainEqual({ ...line, role: 'visitor', action: 'read', conditions: { secret: 'false' } })
    expect(lines.filter(({ role, action }) => role === 'buyer' && action === 'sink')).toEqual([])
  })
})
