import { z } from 'zod'
import { after } from '../../../src/engine/process.ts'
import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'finish' needs something to be given with it, which its deadline cannot"

export const processes = [
  withStep('finish', {
    ...words,
    from: 'paid',
    to: 'done',
    at: after('window'),
    input: z.strictObject({ reason: z.string() }),
    effects: [releaseMoney],
  }),
  payment,
]
