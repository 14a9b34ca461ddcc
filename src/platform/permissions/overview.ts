import type { Actor } from '../../kernel/actor.ts'
import { inReadersWords } from '../words/words.ts'
import { abilityOf, type Policy } from './policy.ts'

/** One line of 'who can do what': a role, an action, a noun, and what must hold of the thing. */
export interface Permission {
  role: string
  action: string
  noun: string
  allowed: boolean
  /** Facts that must hold: 'own' where the fact must name the member, else the value itself. Null: no condition. */
  conditions: Record<string, string> | null
  reason: string | null
}

// Stands for 'whoever asks' in the list; no member has it.
const anybody = '00000000-0000-7000-8000-000000000000'

/** Reads the policies for each role, and for a visitor, into lines a person can check. */
export function permissionsOf(roles: readonly string[], policies: readonly Policy[]): Permission[] {
  const visitor = linesOf('visitor', { kind: 'visitor' }, policies)
  const member = roles.flatMap((role) =>
    linesOf(role, { kind: 'member', memberId: anybody, sessionId: anybody, roles: [role] }, policies),
  )
  return [...visitor, ...member]
}

function linesOf(role: string, actor: Actor, policies: readonly Policy[]): Permission[] {
  return abilityOf(actor, policies).rules.flatMap((rule) =>
    listOf(rule.action).flatMap((action) =>
      listOf(rule.subject).map((noun) => ({
        role,
        action,
        noun: String(noun),
        allowed: !rule.inverted,
        conditions: rule.conditions ? inWords(rule.conditions as Record<string, unknown>) : null,
        reason: rule.reason ? inReadersWords('desk', 'reasons', rule.reason) : null,
      })),
    ),
  )
}

function listOf<Item>(given: Item | readonly Item[] | undefined): Item[] {
  if (given === undefined) return []
  return Array.isArray(given) ? [...given] : [given as Item]
}

function inWords(conditions: Record<string, unknown>): Record<string, string> {
  const words = Object.entries(conditions).map(([fact, value]) => [fact, conditionInWords(value)] as const)
  return Object.fromEntries(words)
}

function conditionInWords(value: unknown): string {
  if (value === anybody) return 'own'
  return typeof value === 'string' ? value : JSON.stringify(value).replaceAll(`"${anybody}"`, 'own')
}
