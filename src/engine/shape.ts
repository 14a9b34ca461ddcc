import type { z } from 'zod'
import type { Effect, ParentStep, State, Transition } from './process.ts'

/** What of a declaration the check looks at: nothing it would have to run. */
export interface Shape {
  name: string
  version: number
  roles: readonly string[]
  parts?: readonly string[]
  initial: string
  states: Readonly<Record<string, State>>
  ways?: readonly (readonly string[])[]
  begin: { effects?: readonly Holding[]; notify?: readonly { to: string }[] }
  transitions: Readonly<Record<string, ShapeOfStep>>
  // oxlint-disable-next-line typescript/no-explicit-any -- only whether there is one
  parentOf?: (...asked: any[]) => unknown
  waiting?: Readonly<Record<string, unknown>>
}
// oxlint-disable-next-line typescript/no-explicit-any -- of any subject
type Holding = Pick<Effect<any>, 'name' | 'holding'>
/** One step, as far as the check looks at it. */
// oxlint-disable-next-line typescript/no-explicit-any -- of any subject
export type ShapeOfStep = Pick<Transition<any>, 'from' | 'to' | 'by' | 'at' | 'notify'> & {
  waits?: { for: string }
  effects?: readonly Holding[]
  input?: z.ZodObject
  brings?: Pick<ParentStep<never>, 'step'> & { otherwise?: readonly unknown[] }
}
