import { hand, work } from './deeds/machinery.ts'
import type { World } from './world.ts'

const mostRounds = 60

/**
 * Lets everything come to its end: Stripe and the mail server are there, what was lost is told again, what waits for
 * another attempt has it, until nothing is on its way any more.
 * @throws Error naming what would not come to rest
 */
export async function rest(world: World): Promise<void> {
  const { stripe, workshop } = world
  stripe.isAway = false
  world.mailIsAway = false
  stripe.simulator.faults.switchAllOff()
  let scheduled = 0
  for (let round = 0; round < mostRounds; round++) {
    stripe.releaseAll()
    const letters = stripe.waiting()
    for (const letter of letters) await hand(world, letter)
    await workshop.wait()
    const due = await workshop.look()
    const done = await work(world, Number.POSITIVE_INFINITY, round)
    if (letters.length > 0 || due > 0 || done !== 'nothing to do') continue
    // The schedules come round too, and once more over what the first round has brought to light.
    if (scheduled++ === 2) return
    await workshop.schedule()
  }
  const left = await world.rows.query(
    `select name, state, data, output from jobs.job where state < 'completed' limit 5`,
  )
  throw new Error(`never at rest: ${JSON.stringify(left)}`)
}
