import { expect, test } from 'vitest'
import { simulate } from './run.ts'

const seed = Number(process.env['SIMULATION_SEED'] ?? 1)
const steps = Number(process.env['SIMULATION_STEPS'] ?? 150)

test('[CO-3] [CO-4] [CO-5] [PK-5] whatever people do and Stripe suffers, the books, deals, deadlines, notices and stock are right', {
  timeout: 60_000 + steps * 2_000,
}, async () => {
  const { lines, orders } = await simulate({ seed, steps })
  expect(lines).toHaveLength(steps)
  expect(orders).toBeGreaterThan(steps / 40)
  if (process.env['SIMULATION_STEPS'])
    console.info(`seed ${seed}: ${steps} steps, ${orders} orders, all invariants held`)
  if (process.env['SIMULATION_LINES']) console.info(lines.join('\n'))
})
