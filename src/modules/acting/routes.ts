import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { Services } from '../../platform/services.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { beginActing, endActing } from './commands.ts'
import { actingInput, actingParams, actingShape } from './schema.ts'

const { change } = endpointsOf('acting')

/** An operator sees the marketplace as one of its members does. */
export function actingRoutes({ clock }: Pick<Services, 'clock'>, office: NoticeOffice): Endpoint[] {
  return [
    change(
      'POST',
      '/members/:id/acting/',
      {
        summary: 'See the marketplace as a member does, in this browser, for an hour',
        description:
          'From here on the session’s cookie is answered as the member. Nothing that moves money or opens the account is ' +
          'done in their place. Access tokens stay the operator’s own.',
        access: { role: ['operator', 'superadmin'] },
        params: actingParams,
        body: actingInput,
        answer: actingShape,
        status: 201,
        refusals: ['acting_as_staff', 'member_not_active'],
      },
      async (tx, { actor, marketplace, params, body, origin }) => {
        const expiresAt = await beginActing(tx, office, {
          actor,
          marketplace,
          memberId: params.id,
          reason: body.reason,
          mayChange: body.may_change,
          origin,
          realNow: clock.real(),
        })
        return { member_id: params.id, may_change: body.may_change, expires_at: onTheWire(expiresAt) }
      },
    ),
    change(
      'DELETE',
      '/acting/',
      { summary: 'Be yourself again', access: 'members', answer: null, standIn: 'always' },
      (tx, { actor, origin }) => endActing(tx, actor, origin),
    ),
  ]
}
