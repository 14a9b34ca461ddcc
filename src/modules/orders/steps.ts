import type { z } from 'zod'
import { leaves } from '../../engine/decide.ts'
import type { Transition } from '../../engine/process.ts'
import { isProgramRole } from '../../kernel/actor.ts'
import { goodsOrder } from './process.ts'
import type { GoodsOrder } from './subjects.ts'

// The seeds name one path otherwise than its step, and cancelling is one word for the buyer whether paid or not.
const otherPaths: Record<string, string> = { ship: 'mark-shipped', withdraw: 'cancel' }

/** The last part of the address at which a step is taken. */
export function pathOf(step: string): string {
  return otherPaths[step] ?? step.replaceAll('_', '-')
}

/** Steps that share an address: which of them is meant depends on where the order stands. */
export interface StepAddress {
  path: string
  steps: readonly { name: string; transition: Transition<GoodsOrder> }[]
  input: z.ZodObject | undefined
}

/** Every address at which members take steps of an order. */
export const stepAddresses: readonly StepAddress[] = addresses()

function addresses(): StepAddress[] {
  const byPath = new Map<string, StepAddress>()
  for (const [name, transition] of Object.entries(goodsOrder.transitions)) {
    if (!transition.by?.some((role) => !isProgramRole(role))) continue
    const path = pathOf(name)
    const steps = [...(byPath.get(path)?.steps ?? []), { name, transition }]
    byPath.set(path, { path, steps, input: transition.input })
  }
  return [...byPath.values()]
}

/** The step an address means for an order in `state`; where none fits, the first, whose refusal says why. */
export function stepAt({ steps }: StepAddress, state: string): string {
  const fitting = steps.find(({ transition }) => leaves(transition, state))
  return (fitting ?? steps[0])?.name ?? ''
}
