import { openRandom, type Random } from '../random.ts'
import type { World } from '../world.ts'
import type { Deed } from './deed.ts'

const faults = ['duplicate', 'reorder', 'lose', 'rate_limit', 'server_error', 'drop_answer'] as const

// Mostly some hours, so that people come in time; now and then days, so that they do not.
const spans = [
  { weight: 80, hours: (random: Random) => 1 + random.below(6) },
  { weight: 8, hours: () => 24 },
  { weight: 3, hours: (random: Random) => 24 * (2 + random.below(6)) },
]

/** What happens without anybody: time, Stripe's events, the worker, and what goes wrong. */
export const machinery: readonly Deed[] = [
  {
    name: 'Stripe tells',
    weight: 14,
    choose: ({ stripe }, _shop, random) =>
      stripe.waiting().length > 0 ? { most: 1 + random.below(8), dice: random.below(2 ** 31) } : undefined,
    act: (world, _shop, args) => deliver(world, Number(args['most']), Number(args['dice'])),
  },
  {
    name: 'the worker works',
    weight: 24,
    choose: ({ workshop }, _shop, random) =>
      workshop.isIdle ? undefined : { most: 1 + random.below(10), dice: random.below(2 ** 31) },
    act: (world, _shop, args) => work(world, Number(args['most']), Number(args['dice'])),
  },
  {
    name: 'hours pass',
    weight: 5,
    choose: (_world, _shop, random) => ({
      hours: random.weigh(spans).hours(random),
      round: random.chance(0.4) ? random.below(1_000) : -1,
    }),
    async act(world, _shop, { hours, round }) {
      await world.parts.clock.turnForward(Number(hours) * 3_600_000)
      await world.workshop.wait()
      if (Number(round) >= 0) await world.workshop.schedule(Number(round))
      return `${await world.workshop.look()} deadlines`
    },
  },
  {
    name: 'somebody looks for deadlines',
    weight: 1.5,
    choose: () => ({}),
    act: async (world) => String(await world.workshop.look()),
  },
  {
    name: 'a fault at Stripe',
    weight: 1.5,
    choose: (_world, _shop, random) => ({ name: random.pick(faults) ?? '', count: 1 + random.below(3) }),
    async act({ stripe }, _shop, { name, count }) {
      stripe.simulator.faults.switchOn(String(name), { count })
      return 'switched on'
    },
  },
  {
    name: 'Stripe goes away',
    weight: 0.25,
    choose: ({ stripe }) => (stripe.isAway ? undefined : {}),
    async act({ stripe }) {
      stripe.isAway = true
      return 'away'
    },
  },
  {
    name: 'Stripe comes back',
    weight: 2,
    choose: ({ stripe }) => (stripe.isAway ? {} : undefined),
    async act({ stripe }) {
      stripe.isAway = false
      return 'back'
    },
  },
  {
    name: 'the mail server goes away',
    weight: 0.25,
    choose: ({ mailIsAway }) => (mailIsAway ? undefined : {}),
    async act(world) {
      world.mailIsAway = true
      return 'away'
    },
  },
  {
    name: 'the mail server comes back',
    weight: 3,
    choose: ({ mailIsAway }) => (mailIsAway ? {} : undefined),
    async act(world) {
      world.mailIsAway = false
      return 'back'
    },
  },
]

/** Delivers some of what waits, in any order; one letter is lost now and then, one comes twice. */
export async function deliver(world: World, most: number, dice: number): Promise<string> {
  const { stripe } = world
  if (stripe.isAway) return 'away'
  const random = openRandom(dice)
  const answers: number[] = []
  const waiting = stripe.waiting()
  while (answers.length < most && waiting.length > 0 && world.power.isOn) {
    const [next] = waiting.splice(random.below(Math.min(waiting.length, 12)), 1)
    if (!next) break
    if (random.chance(0.03)) {
      stripe.note(next.id, 'lost')
      continue
    }
    const times = random.chance(0.1) ? 2 : 1
    for (let copy = 0; copy < times; copy++) answers.push(await hand(world, next))
  }
  return answers.join(' ') || 'nothing to tell'
}

/** Hands one letter over. @returns the status it was answered with */
export async function hand(world: World, { id, event }: { id: number; event: string }): Promise<number> {
  const { payload, signature } = world.stripe.letter(event)
  const { statusCode } = await world.app.inject({
    method: 'POST',
    url: '/api/stripe/webhook/',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    payload,
  })
  if (world.power.isOn && statusCode >= 400) throw new Error(`an event of Stripe's was answered ${statusCode}`)
  world.stripe.note(id, statusCode < 300 && world.power.isOn ? 'delivered' : 'waiting')
  world.tally.webhooks += 1
  return world.power.isOn ? statusCode : 0
}

/** Does some jobs, of any queue in turn. */
export async function work(world: World, most: number, dice: number): Promise<string> {
  const random = openRandom(dice)
  const told: string[] = []
  let queues = await world.workshop.busy()
  while (told.length < most && queues.length > 0 && world.power.isOn) {
    const queue = random.pick(queues)
    if (!queue) break
    const outcome = await world.workshop.work(queue.name)
    queue.jobs = outcome === undefined ? 0 : queue.jobs - 1
    if (queue.jobs === 0) queues = queues.filter((other) => other !== queue)
    if (outcome === undefined) continue
    world.tally.jobs += 1
    told.push(outcome === 'done' ? queue.name : `${queue.name} ${outcome}`)
  }
  if (queues.length === 0) world.workshop.isIdle = true
  return told.join(', ') || 'nothing to do'
}
