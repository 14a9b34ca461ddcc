import { z } from 'zod'
import { payment, takeMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'pay' needs something to be given with it, which a child cannot"

export const processes = [
  withStep('pay', {
    ...words,
    from: 'open',
    to: 'paid',
    by: ['child'],
    input: z.strictObject({ card: z.string() }),
    effects: [takeMoney],
  }),
  payment,
]
