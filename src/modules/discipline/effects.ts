import type { Effect } from '../../engine/process.ts'
import { standingOf } from './queries.ts'
import { updateAnswer, updateAppeal } from './store.ts'
import type { Violation } from './subjects.ts'

/** Whoever is told of a violation reads how they stand with it. */
export const noteStanding: Effect<Violation> = {
  name: 'count how its member stands',
  run: async ({ tx, services, subject }) => ({ standing: await standingOf(services, tx, subject.memberId) }),
}

/** What the member says against it is kept. */
export const noteAppeal: Effect<Violation> = {
  name: 'note the appeal',
  run: ({ tx, subject, input }) => {
    const appeal = String(input['reason'])
    updateAppeal(tx, subject.id, appeal)
    return { appeal }
  },
}

/** What the house answers is kept. */
export const noteAnswer: Effect<Violation> = {
  name: 'note the answer',
  run: ({ tx, subject, input }) => {
    const answer = String(input['reason'])
    updateAnswer(tx, subject.id, answer)
    return { answer }
  },
}
