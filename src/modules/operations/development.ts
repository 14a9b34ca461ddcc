import { z } from 'zod'
import { notFound } from '../../kernel/errors.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { BusinessClock } from '../../platform/clock/clock.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { Inbox, ReceivedSummary } from '../../platform/mail/inbox.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { nextDeadline, selectMembersToTry } from './development-store.ts'
import { record } from '../activity/index.ts'
import { clockInput, clockShape, inboxQuery, inboxShape, loginsShape, messageShape, simulatorShape } from './schema.ts'

const { converse, read } = endpointsOf('operations', { whileClosed: 'everyone' })

/** What the tools of development are made of. */
export interface DevelopmentParts {
  clock: BusinessClock
  inbox: Inbox
  /** The password of an account of the demo, which anybody may know; undefined for every other account. */
  demoPasswordOf: (email: string) => string | undefined
  /** Where a browser finds the page that steers the Stripe simulator; null where the SDK talks to Stripe itself. */
  simulatorUrl: string | null
}

/**
 * The clock that can be turned and the inbox that receives every e-mail. Public, and there in development only: a
 * newcomer must be able to read the letter that lets them in.
 */
export function developmentEndpoints({ clock, inbox, demoPasswordOf, simulatorUrl }: DevelopmentParts): Endpoint[] {
  const time = async (tx: Tx) => ({
    now: onTheWire(clock.now()),
    real: onTheWire(clock.real()),
    ahead_seconds: Math.round(clock.offset() / 1_000),
    next_deadline: await nextDeadline(tx, clock.now()),
  })
  return [
    converse('GET', '/dev/clock/', { summary: 'Business time', access: 'everyone', answer: clockShape }, (within) =>
      within(time),
    ),
    read(
      '/dev/logins/',
      { summary: 'The accounts of the demo, to switch between', access: 'everyone', answer: loginsShape },
      async (tx) => {
        const members = await selectMembersToTry(tx)
        const known = members.flatMap(({ email, name, roles }) => {
          const password = demoPasswordOf(email)
          return password === undefined ? [] : [{ email, name, roles, password }]
        })
        return { results: known }
      },
    ),
    converse(
      'POST',
      '/dev/clock/',
      {
        summary: 'Turn business time forward',
        description: 'For every process, the Stripe simulator included. It never goes back.',
        access: { role: ['operator', 'superadmin'] },
        body: clockInput,
        answer: clockShape,
      },
      async (within, { actor, marketplace, origin, body }) => {
        await clock.turnForward(body.forward_seconds * 1_000)
        await within(async (tx) =>
          record(tx, {
            actor,
            origin,
            action: 'clock.turned',
            object: { kind: 'marketplace', id: marketplace.id },
            details: { forward_seconds: body.forward_seconds },
          }),
        )
        return within(time)
      },
    ),
    converse(
      'GET',
      '/dev/simulator/',
      { summary: 'Where the Stripe simulator is steered', access: 'everyone', answer: simulatorShape },
      async () => ({ url: simulatorUrl }),
    ),
    converse(
      'GET',
      '/dev/inbox/',
      {
        summary: 'E-mails that were sent, the newest first',
        access: 'everyone',
        query: inboxQuery,
        answer: inboxShape,
      },
      async (_within, { query }) => ({
        results: (await inbox.list({ limit: query.limit, ...(query.to && { to: query.to }) })).map(present),
      }),
    ),
    converse(
      'GET',
      '/dev/inbox/:message/',
      {
        summary: 'One e-mail',
        access: 'everyone',
        params: z.object({ message: z.string() }),
        answer: messageShape,
      },
      async (_within, { params }) => {
        const message = await inbox.read(params.message)
        if (!message) throw notFound('e-mail')
        return { ...present(message), reply_to: message.replyTo, text: message.text, html: message.html }
      },
    ),
  ]
}

function present({ id, receivedAt, from, to, subject }: ReceivedSummary) {
  return { id, received_at: onTheWire(receivedAt), from, to, subject }
}
