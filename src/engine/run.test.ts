import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Declared,
  type Lifecycles,
  lifecyclesOn,
  openLifecycles,
  updateStart,
  type Visit,
  visitProcess,
} from '../../test/support/lifecycles.ts'
import { Refusal } from '../kernel/errors.ts'
import { after, afterField, arrivingMoney, beforeField, type Effect, ifSet, parentStep, same } from './process.ts'

const hour = 3_600_000
const words = { label: 'A step', meaning: 'Something happens.' }
const states = {
  open: { label: 'Open', money: { accept: 'pay' } },
  paid: { label: 'Paid', money: 'refund' },
  over: { label: 'Over', final: true, money: 'refund' },
} as const

const takes: Effect<Visit> = { name: 'take it', holding: 'takes', run: () => {} }
const releases: Effect<Visit> = { name: 'let go of it', holding: 'releases', run: () => {} }
const releasesPart: Effect<Visit> = { name: 'let go of some', holding: 'releases a part', run: () => {} }

/** Two hours later than it was; answered, so that the deadlines follow. */
const putOff: Effect<Visit> = {
  name: 'put it off',
  run({ tx, subject }) {
    const startsAt = new Date((subject.startsAt?.getTime() ?? 0) + 2 * hour)
    updateStart(tx, subject.id, startsAt)
    return { startsAt }
  },
}
const failing: Effect<Visit> = {
  name: 'fail',
  run() {
    throw new Refusal('refused', 'broken', 'It cannot be done.')
  },
}
const returned: string[] = []
const sendBack: Effect<Visit> = { name: 'send it back', run: ({ subject }) => void returned.push(subject.id) }

const visit: Declared = {
  name: 'visit',
  version: 1,
  parts: ['visit-part'],
  initial: 'open',
  states,
  transitions: {
    pay: { ...words, from: 'open', to: 'paid', by: ['child'], effects: [takes] },
    lapse: { ...words, from: 'open', to: 'over', at: after('patience') },
    refund_some: { ...words, from: ['paid'], to: same, by: ['guest'], effects: [releasesPart] },
    put_off: { ...words, from: ['open', 'paid'], to: same, by: ['guest'], effects: [putOff] },
    put_off_in_vain: { ...words, from: 'paid', to: same, by: ['guest'], effects: [putOff, failing] },
    remind: { ...words, from: 'paid', to: same, at: beforeField('startsAt', 'reminder') },
    begin: { ...words, from: 'paid', to: 'over', by: ['child'], at: afterField('startsAt'), effects: [releases] },
  },
}
/** A part of a visit, whose money and whose end are the visit's. */
const part: Declared = {
  name: 'visit-part',
  version: 1,
  initial: 'open',
  states: {
    open: { label: 'Open', money: 'none' },
    arrived: { label: 'Arrived', final: true, money: 'none' },
    ended: { label: 'Ended', final: true, money: 'none' },
  },
  transitions: {
    arrive: { ...words, from: 'open', to: 'arrived', by: ['operator', 'guest'], brings: arrivingMoney([sendBack]) },
    end: { ...words, from: 'open', to: 'ended', by: ['guest'], brings: parentStep('begin') },
  },
}

let life: Lifecycles
const policy = { patience: 3_600, reminder: 1_800 }
const transitions = async (id: string) => (await life.history('visit', id)).map(({ transition }) => transition)
const begin = (facts: Partial<Visit> = {}) => life.begin('visit', { policy, startsAt: inHours(5), ...facts })
const inHours = (hours: number) => new Date(life.platform.clock.now().getTime() + hours * hour)
const child = { kind: 'system', name: 'child' } as const

beforeAll(async () => {
  life = await openLifecycles([visitProcess(visit), visitProcess(part)])
})
afterAll(() => life.close())

describe('[CO-3] a step that leaves the state as it is', () => {
  test('[CO-3] is counted and in the history; the state’s deadlines go on as if nothing had happened', async () => {
    const id = await begin()
    await life.take('visit', id, 'pay', child)
    const [before, running] = [await life.read('visit', id), await life.timers('visit', id)]
    life.platform.clock.turnForward(60_000)
    const answered = await life.take('visit', id, 'refund_some')
    expect(answered).toEqual({ ...before, step: 2 })
    expect(await life.read('visit', id)).toEqual(answered)
    expect(await life.timers('visit', id)).toEqual(running)
    expect(await life.history('visit', id)).toMatchObject([
      { step: 0, transition: 'book' },
      { step: 1, transition: 'pay', from_state: 'open', to_state: 'paid' },
      { step: 2, transition: 'refund_some', from_state: 'paid', to_state: 'paid', acted_as: 'guest' },
    ])
  })

  test('[CO-3] when a deadline brings it, ends that deadline alone', async () => {
    const startsAt = inHours(5)
    const id = await begin({ startsAt })
    await life.take('visit', id, 'pay', child)
    life.platform.clock.turnForward(4.6 * hour)
    await fire(id, 'remind')
    await fire(id, 'remind')
    expect(await life.timers('visit', id)).toEqual([{ transition: 'begin', due_at: startsAt }])
    expect(await transitions(id)).toEqual(['book', 'pay', 'remind'])
  })
})

describe('[CO-3] deadlines that count from a date the subject bears', () => {
  test('[CO-3] run several a state, and move with the date, in the transaction that moves it', async () => {
    const startsAt = inHours(5)
    const id = await begin({ startsAt })
    await life.take('visit', id, 'pay', child)
    const at = (milliseconds: number) => [
      { transition: 'remind', due_at: new Date(startsAt.getTime() + milliseconds - 1_800_000) },
      { transition: 'begin', due_at: new Date(startsAt.getTime() + milliseconds) },
    ]
    expect(await life.timers('visit', id)).toEqual(at(0))
    const answered = await life.take('visit', id, 'put_off')
    expect(answered.startsAt).toEqual(new Date(startsAt.getTime() + 2 * hour))
    expect(await life.timers('visit', id)).toEqual(at(2 * hour))
    await expect(life.take('visit', id, 'put_off_in_vain')).rejects.toMatchObject({ code: 'broken' })
    expect(await life.timers('visit', id)).toEqual(at(2 * hour))
  })

  test('[CO-3] one that has fired comes back only where its new date lies ahead', async () => {
    const id = await begin({ startsAt: inHours(1) })
    await life.take('visit', id, 'pay', child)
    life.platform.clock.turnForward(0.9 * hour)
    await fire(id, 'remind')
    await life.take('visit', id, 'put_off')
    expect((await life.timers('visit', id)).map(({ transition }) => transition)).toEqual(['remind', 'begin'])
    life.platform.clock.turnForward(9 * hour)
    await fire(id, 'remind')
    await life.take('visit', id, 'put_off')
    expect((await life.timers('visit', id)).map(({ transition }) => transition)).toEqual(['begin'])
  })

  test('[CO-3] are moved too when the date was changed outside of a step', async () => {
    const id = await begin()
    await life.take('visit', id, 'pay', child)
    const { platform, engine } = life
    const startsAt = inHours(9)
    await platform.db.inMarketplace(platform.here, async (tx) => {
      const before = (await engine.lock(tx, 'visit', id)) as Visit
      updateStart(tx, id, startsAt)
      engine.moveTimers(tx, 'visit', before, { ...before, startsAt })
    })
    expect((await life.timers('visit', id)).at(-1)).toEqual({ transition: 'begin', due_at: startsAt })
  })

  test('[CO-3] no step leads into a state whose deadline has no date to count from', async () => {
    const id = await begin({ startsAt: null })
    await expect(life.take('visit', id, 'pay', child)).rejects.toThrow(/bears no date startsAt/)
    expect(await transitions(id)).toEqual(['book'])
  })

  test('[CO-3] unless the deadline is declared to run only while there is one', async () => {
    const { lapse, begin: starts, ...rest } = visit.transitions
    const perhaps = { ...words, from: 'open', to: 'over', at: ifSet(afterField('startsAt')) } as const
    const declared = { ...visit, transitions: { ...rest, lapse: lapse as never, begin: starts as never, perhaps } }
    const other = lifecyclesOn(life.platform, [visitProcess(declared), visitProcess(part)])
    const [none, some] = [
      await other.begin('visit', { policy, startsAt: null }),
      await other.begin('visit', { policy, startsAt: inHours(2) }),
    ]
    const names = async (id: string) => (await other.timers('visit', id)).map(({ transition }) => transition)
    expect(await names(none)).toEqual(['lapse'])
    expect(await names(some)).toEqual(['lapse', 'perhaps'])
  })
})

describe('[CO-3] a child’s step and its parent’s', () => {
  const family = async () => {
    const id = await begin()
    const ofVisit = { parent: { process: 'visit', id } }
    return { id, first: await life.begin('visit-part', ofVisit), second: await life.begin('visit-part', ofVisit) }
  }

  test('[CO-3] money that comes takes the step the parent’s state names; what comes again goes back', async () => {
    const { id, first, second } = await family()
    await life.take('visit-part', first, 'arrive')
    expect(await life.read('visit', id)).toMatchObject({ state: 'paid', step: 1 })
    expect((await life.history('visit', id)).at(-1)).toMatchObject({ transition: 'pay', acted_as: 'child' })
    expect(returned).toEqual([])
    await life.take('visit-part', second, 'arrive')
    expect(returned).toEqual([second])
    expect(await life.read('visit', id)).toMatchObject({ state: 'paid', step: 1 })
  })

  test('[CO-3] are taken both or neither', async () => {
    const { id, first } = await family()
    await expect(life.take('visit-part', first, 'end')).rejects.toMatchObject({ code: 'not_in_this_state' })
    expect(await life.read('visit-part', first)).toMatchObject({ state: 'open', step: 0 })
    await life.take('visit', id, 'pay', child)
    await life.take('visit-part', first, 'end')
    expect(await life.read('visit', id)).toMatchObject({ state: 'over' })
  })

  test('[CO-3] never wait for one another: the parent is locked before the child, whoever begins', async () => {
    const { id, first, second } = await family()
    await life.take('visit-part', first, 'arrive')
    const { platform, engine } = life
    // As a deal that ends closes its payments: the parent first, then the child.
    const fromTheParent = () =>
      platform.db.inMarketplace(platform.here, async (tx) => {
        const locked = (await engine.lock(tx, 'visit', id)) as Visit
        await engine.process('visit-part').lock(tx, second)
        await engine.takeLocked(tx, 'visit', locked, { transition: 'put_off', actor: life.guest })
      })
    const fromTheChild = () => life.take('visit-part', second, 'arrive').catch((refusal: Refusal) => refusal.code)
    const answers = await Promise.all(Array.from({ length: 8 }, () => [fromTheParent(), fromTheChild()]).flat())
    expect(answers.filter((answer) => answer === 'not_in_this_state')).toHaveLength(7)
    expect(await life.read('visit', id)).toMatchObject({ state: 'paid', step: 9 })
  })

  test('[CO-3] a child that was locked alone may not bring a step of its parent', async () => {
    const { first } = await family()
    const { platform, engine, guest } = life
    await expect(
      platform.db.inMarketplace(platform.here, async (tx) => {
        const alone = (await engine.process('visit-part').lock(tx, first)) as Visit
        await engine.takeLocked(tx, 'visit-part', alone, { transition: 'arrive', actor: guest })
      }),
    ).rejects.toThrow(/was not locked before it/)
  })

  test('[CO-3] no step is taken in the middle of another of the same subject', async () => {
    const again: Effect<Visit> = {
      name: 'again',
      async run({ tx, services, subject, cause }) {
        await services.engine.takeLocked(tx, cause.process, subject, { transition: 'twice', actor: child })
      },
    }
    const twice = { ...words, from: 'open', to: same, by: ['guest', 'child'], effects: [again] } as const
    const other = lifecyclesOn(life.platform, [
      visitProcess({ ...visit, transitions: { ...visit.transitions, twice } }),
      visitProcess(part),
    ])
    const id = await other.begin('visit', { policy })
    await expect(other.take('visit', id, 'twice')).rejects.toThrow(/in the middle of another/)
  })
})

function fire(subjectId: string, transition: string): Promise<void> {
  return life.engine.fire({ marketplaceId: life.platform.here, process: 'visit', subjectId, transition })
}
