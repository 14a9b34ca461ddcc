import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { Services } from '../../platform/services.ts'
import type { NoticeKinds } from './notice.ts'
import { choose, labelOf, preferencesOf } from './preferences.ts'
import { preferencesInput, preferencesShape, unsubscribeInput, unsubscribeQuery, unsubscribeShape } from './schema.ts'
import { stop, unsubscribeLinks } from './unsubscribe.ts'

const { read, change } = endpointsOf('notifications', { whileClosed: 'members' })
const seldom = { times: 60, seconds: 60 }

/** How each member wants to be told; and the links by which e-mails are stopped without signing in. */
export function preferenceEndpoints({ config }: Pick<Services, 'config'>, kinds: NoticeKinds): Endpoint[] {
  const links = unsubscribeLinks(config.secretKey)
  return [
    read(
      '/notifications/preferences/',
      { summary: 'How you are told, by kind and channel', access: 'members', answer: preferencesShape },
      async (tx, { actor }) => ({ kinds: await preferencesOf(tx, actor, kinds) }),
    ),
    change(
      'PUT',
      '/notifications/preferences/',
      {
        summary: 'Choose how you are told',
        access: 'members',
        body: preferencesInput,
        answer: preferencesShape,
        refusals: ['notice_kind_unknown'],
      },
      async (tx, { actor, body }) => {
        await choose(tx, actor, kinds, body.kinds)
        return { kinds: await preferencesOf(tx, actor, kinds) }
      },
    ),
    read(
      '/notifications/unsubscribe/',
      {
        summary: 'What the link of an e-mail would stop',
        access: 'everyone',
        whileClosed: 'everyone',
        query: unsubscribeQuery,
        answer: unsubscribeShape,
        rate: seldom,
        refusals: ['unsubscribe_invalid'],
      },
      async (_tx, { query, marketplace }) => {
        const { kind } = links.wishIn(marketplace.id, query.token)
        return { kind, label: labelOf(kind), marketplace: marketplace.name }
      },
    ),
    change(
      'POST',
      '/notifications/unsubscribe/',
      {
        summary: 'Stop the e-mails that a link came with',
        description:
          'The token of the e-mail is enough: nobody needs to sign in to be left in peace (RFC 8058). It stops what its link ' +
          'says, one kind or all, and nothing else.',
        access: 'everyone',
        whileClosed: 'everyone',
        body: unsubscribeInput,
        answer: null,
        rate: seldom,
        refusals: ['unsubscribe_invalid'],
      },
      (tx, { body, marketplace }) => stop(tx, kinds, links.wishIn(marketplace.id, body.token)),
    ),
  ]
}
