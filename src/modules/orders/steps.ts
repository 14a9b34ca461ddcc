import { z } from 'zod'
import { leaves } from '../../engine/decide.ts'
import type { Transition } from '../../engine/process.ts'
import { isProgramRole } from '../../kernel/actor.ts'
import { goodsOrder } from './process.ts'
import type { GoodsOrder } from './subjects.ts'

// The seeds name one path otherwise than its step, and cancelling is one word for the buyer whether paid or not.
// Giving back is one word too, in part or in full, before or after the seller was paid.
const otherPaths: Record<string, string> = {
  ship: 'mark-shipped',
  withdraw: 'cancel',
  collect: 'confirm-delivery',
  refund_part: 'refund',
  refund_paid_out: 'refund',
}

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
    byPath.set(path, { path, steps, input: joined(steps.map(({ transition: { input } }) => input)) })
  }
  return [...byPath.values()]
}

/** What is asked for at an address: by some of its steps or by all. What not every step demands may be left out. */
function joined(inputs: readonly (z.ZodObject | undefined)[]): z.ZodObject | undefined {
  const [first, ...others] = inputs.filter((input) => input !== undefined)
  if (!first || others.length === 0) return first
  const shapes = [first, ...others].map(({ shape }) => shape)
  const fields = new Set(shapes.flatMap((shape) => Object.keys(shape)))
  return z.strictObject(
    Object.fromEntries(
      [...fields].map((name) => {
        const given = shapes.map((shape) => shape[name]).filter((field) => field !== undefined)
        const [field] = given
        const always = given.length === inputs.length && given.every((one) => !z.safeParse(one, undefined).success)
        return [name, always ? field : z.optional(field ?? z.never())]
      }),
    ),
  )
}

/**
 * The step an address means for an order in `state`, when `input` is given: of those possible there the first that takes
 * what was given. Where none fits, the first, whose refusal says why.
 */
export function stepAt({ steps }: StepAddress, state: string, input: Readonly<Record<string, unknown>>): string {
  const possible = steps.filter(({ transition }) => leaves(transition, state))
  const fitting = possible.find(({ transition }) => !transition.input || transition.input.safeParse(input).success)
  return (fitting ?? possible[0] ?? steps[0])?.name ?? ''
}
