import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Declared,
  type Lifecycles,
  lifecyclesOn,
  openLifecycles,
  visitProcess,
} from '../../test/support/lifecycles.ts'
import { openSteps } from './decide.ts'
import { after, type Process } from './process.ts'
import { refuseUnknownVersions, versionsOf } from './versions.ts'

const words = { label: 'A step', meaning: 'Something happens.' }

/** The first release: a guest comes within the window, or the visit is over. */
const first: Declared = {
  name: 'visit',
  version: 1,
  initial: 'booked',
  states: {
    booked: { label: 'Booked', money: 'none' },
    over: { label: 'Over', final: true, money: 'none' },
  },
  transitions: {
    come: { ...words, from: 'booked', to: 'over', by: ['guest'] },
    lapse: { ...words, from: 'booked', to: 'over', at: after('window') },
  },
}
/** The second: the host has to confirm, and the window is another. */
const second: Declared = {
  name: 'visit',
  version: 2,
  initial: 'asked',
  states: { asked: { label: 'Asked for', money: 'none' }, ...first.states },
  transitions: {
    confirm: { ...words, from: 'asked', to: 'booked', by: ['host', 'guest'] },
    forget: { ...words, from: 'asked', to: 'over', at: after('answerWindow') },
    come: { ...words, from: 'booked', to: 'over', by: ['guest'], label: 'Welcome' },
    lapse: { ...words, from: 'booked', to: 'over', at: after('longWindow') },
  },
}
const [v1, v2] = [visitProcess(first), visitProcess(second)]
const policy = { window: 100, answerWindow: 200, longWindow: 300 }

let life: Lifecycles
beforeAll(async () => {
  life = await openLifecycles([v1])
})
afterAll(() => life.close())

describe('[CO-3] two versions of a process', () => {
  test('[CO-3] a deal goes on under the version it was begun under: its steps, its deadline, its screens', async () => {
    const { clock } = life.platform
    const [old, second_] = [await life.begin('visit', { policy }), await life.begin('visit', { policy })]
    const made = clock.now()

    // The next release starts over the same database.
    const next = lifecyclesOn(life.platform, [v1, v2])
    const fresh = await next.begin('visit', { policy })
    expect(await next.read('visit', fresh)).toMatchObject({ version: 2, state: 'asked' })
    expect(await next.timers('visit', fresh)).toEqual([{ transition: 'forget', due_at: plus(made, 200) }])
    expect(await next.timers('visit', old)).toEqual([{ transition: 'lapse', due_at: plus(made, 100) }])

    const shown = async (id: string) => {
      const visit = await next.read('visit', id)
      const process = next.engine.process('visit', visit.version)
      const guest = { ...next.guest, memberId: visit.parties['guest'] ?? '' }
      return openSteps(process, visit, guest, made).map(({ name, transition }) => `${name}: ${transition.label}`)
    }
    expect(await shown(old)).toEqual(['come: A step'])
    expect(await shown(fresh)).toEqual(['confirm: A step'])
    await expect(next.take('visit', old, 'confirm', life.guest)).rejects.toMatchObject({ code: 'no_such_step' })
    await next.take('visit', fresh, 'confirm')
    expect(await next.timers('visit', fresh)).toEqual([{ transition: 'lapse', due_at: plus(made, 300) }])
    expect(await shown(fresh)).toEqual(['come: Welcome'])

    // Its own deadline, in its own time, fired by the new program.
    clock.turnForward(100_000)
    for (const subjectId of [old, second_, fresh]) {
      await next.engine.fire({ marketplaceId: life.platform.here, process: 'visit', subjectId, transition: 'lapse' })
    }
    expect((await next.read('visit', old)).state).toBe('over')
    expect((await next.read('visit', fresh)).state).toBe('booked')
  })

  test('[CO-3] a program without the version of an open deal does not start, and says which and how many', async () => {
    const { db } = life.platform
    const next = lifecyclesOn(life.platform, [v1, v2])
    const open = await life.begin('visit', { policy })
    const only = (...processes: Process[]) => refuseUnknownVersions(db, processes)
    await expect(only(v2)).rejects.toMatchObject({
      name: 'StartFailure',
      sentence: '1 open of the process visit run under its version 1, and this program has 2.',
    })
    await expect(only(v1, v2)).resolves.toBeUndefined()
    await next.take('visit', open, 'come', life.guest)
    await expect(only(v2)).resolves.toBeUndefined()
  })

  test('[CO-3] are of one name and of different numbers, and the highest is the newest, however they are listed', () => {
    expect(versionsOf(v2, v1).newest).toBe(v2)
    expect(versionsOf(v1, v2).of({ version: 1 })).toBe(v1)
    expect(() => versionsOf(v1, v1)).toThrow('version 1 of visit is declared twice')
    expect(() => versionsOf(v1, visitProcess({ ...second, name: 'other' }))).toThrow('other is no version of visit')
    expect(() => versionsOf(v1).of({ version: 3 })).toThrow('there is no version 3 of visit')
  })
})

function plus(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1_000)
}
