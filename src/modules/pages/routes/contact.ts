import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { answerMessage, type ContactServices, receiveMessage, stepMessage } from '../commands/contact.ts'
import { leastSeconds } from '../contact-forms.ts'
import * as shape from '../contact-schema.ts'
import { presentMessage } from '../present.ts'
import * as queries from '../queries/keeping.ts'
import { idPath } from '../schema.ts'

const { read, change } = endpointsOf('pages')

const operator = { access: { role: 'operator' } } as const
const one = { ...operator, params: idPath, answer: shape.wholeMessage } as const

const steps = [
  ['close', 'close', 'Close a message'],
  ['spam', 'mark_spam', 'Put a message aside as spam'],
  ['wanted', 'mark_wanted', 'Take a message back from spam'],
  ['forget', 'forget', 'Forget who wrote a message, and what'],
] as const

/** The contact form, and what is done with what comes by it. */
export function contactEndpoints(services: ContactServices) {
  return [
    read(
      '/contact/form/',
      {
        summary: 'A contact form to be sent back once, not sooner than its seconds',
        access: 'everyone',
        whileClosed: 'everyone',
        answer: shape.contactForm,
      },
      async (_tx, { marketplace }) => ({
        form: services.forms.draw(marketplace.id, services.clock.real()),
        wait_seconds: leastSeconds,
      }),
    ),
    change(
      'POST',
      '/contact/',
      {
        summary: 'Write to the marketplace',
        access: 'everyone',
        whileClosed: 'everyone',
        body: shape.contactInput,
        answer: shape.contactReceipt,
        status: 201,
        rate: { times: 6, seconds: 3_600 },
        refusals: ['form_stale', 'too_quick', 'rate_limited'],
      },
      async (tx, call) => {
        const from = { actor: call.actor, marketplaceId: call.marketplace.id, origin: call.origin }
        await receiveMessage(services, tx, from, call.body)
        return { received: true } as const
      },
    ),
    read(
      '/contact-messages/',
      {
        ...operator,
        summary: 'What visitors wrote',
        description: 'Without a state: all but what was put aside as spam, or forgotten.',
        query: shape.messageQuery,
        answer: shape.messageList,
      },
      async (tx, call) =>
        presentPage(call, await queries.listMessages(tx, call.actor, call.query.state, call.query), presentMessage),
    ),
    read('/contact-messages/:id/', { ...one, summary: 'A message with its answers' }, (tx, call) =>
      queries.readMessage(tx, call.actor, call.params.id),
    ),
    change(
      'POST',
      '/contact-messages/:id/answers/',
      {
        ...one,
        summary: 'Answer a message by e-mail',
        body: shape.answerInput,
        status: 201,
        refusals: ['not_in_this_state'],
      },
      async (tx, call) => {
        await answerMessage(services, tx, call, call.params.id, call.body.text)
        return queries.readMessage(tx, call.actor, call.params.id)
      },
    ),
    ...steps.map(([noun, transition, summary]) =>
      change(
        'POST',
        `/contact-messages/:id/${noun}/`,
        { ...one, summary, refusals: ['not_in_this_state'] },
        async (tx, call) => {
          await stepMessage(services, tx, call, call.params.id, transition)
          return queries.readMessage(tx, call.actor, call.params.id)
        },
      ),
    ),
  ]
}
