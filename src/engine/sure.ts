import { leaves, targetOf } from './decide.ts'
import type { TimerRule } from './process.ts'
import type { Shape, ShapeOfStep } from './shape.ts'

const surely = new Set(['operator', 'payments', 'payouts', 'child'])

/**
 * Whether a step is taken without any member's goodwill. A child's that waits for its parent is not; one that waits for
 * something else is, since that ends: see check-waits.ts.
 */
export function isSure({ at, by, brings }: ShapeOfStep): boolean {
  if (brings && !brings.otherwise) return false
  return (at !== undefined && runsSurely(at)) || (by?.some((role) => surely.has(role)) ?? false)
}

/** A deadline that counts from a date the subject may lack is no promise. */
function runsSurely(at: TimerRule): boolean {
  return at.kind === 'after' || !at.mayBeUnset
}

/** The states that can be reached from `start` by the steps that `takes` lets through. */
export function reachableFrom(process: Shape, start: string, takes: (step: ShapeOfStep) => boolean): Set<string> {
  const reached = new Set([start])
  for (const state of reached) {
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state) && takes(transition)) reached.add(targetOf(transition, state))
    }
  }
  return reached
}
