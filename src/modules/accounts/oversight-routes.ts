import { cutWhole } from '../../kernel/pages.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { demand, type Policy } from '../../platform/permissions/policy.ts'
import { inReadersWords } from '../../platform/words/words.ts'
import { recordTable } from '../activity/index.ts'
import type { Accounts } from './accounts.ts'
import {
  assignRoles,
  endSecondFactorOf,
  endSessionsOf,
  reinstateMember,
  type StandingFollows,
  suspendMember,
} from './commands/oversight.ts'
import { inviteMember } from './commands/invitation.ts'
import { accountsPolicy } from './policy.ts'
import { presentMember, presentOverseenSession } from './present.ts'
import { livingAt, memberById, permissionRowsIn, permissionsIn, sessionsOfMember } from './queries.ts'
import { operatorRole, rolesOfMarketplace, superadminRole } from './rules.ts'
import * as shapes from './schema.ts'
import { selectMembers } from './store/members.ts'

const { read, change } = endpointsOf('accounts')

const overseers = { role: [operatorRole, superadminRole] } as const

/** Members as those see them who run the marketplace. `policies` answers every module's. */
export function oversightEndpoints(accounts: Accounts, policies: () => readonly Policy[], follows: StandingFollows) {
  return [
    ...listEndpoints(
      'accounts',
      {
        path: '/members/',
        summary: 'Search members',
        access: overseers,
        filters: shapes.memberFilters,
        item: shapes.memberView,
        columns: [
          'name',
          'email',
          'email_verified',
          'username',
          'roles',
          'standing',
          'second_factor',
          'created_at',
          'id',
        ],
        async page(tx, { query, actor }) {
          const { from, until, ...filter } = query
          const span = { from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined }
          const { rows, ...ends } = await selectMembers(tx, { ...filter, ...span }, query)
          return { ...ends, rows: rows.map((row) => presentMember(row, actor)) }
        },
      },
      recordTable,
    ),
    read(
      '/members/:id/',
      { summary: 'One member', access: overseers, params: shapes.memberParams, answer: shapes.memberView },
      async (tx, { actor, params }) => presentMember(await memberById(tx, actor, params.id), actor),
    ),
    change(
      'POST',
      '/members/:id/suspend/',
      {
        summary: 'Suspend a member',
        description: 'Ends their sessions at once. Their deals go on by their own rules.',
        access: overseers,
        params: shapes.memberParams,
        body: shapes.standingBody,
        answer: shapes.memberView,
      },
      async (tx, call) => {
        const wanted = { id: call.params.id, reason: call.body?.reason }
        return presentMember(await suspendMember(tx, call, wanted, follows), call.actor)
      },
    ),
    change(
      'POST',
      '/members/:id/reinstate/',
      {
        summary: 'Let a suspended member in again',
        access: overseers,
        params: shapes.memberParams,
        body: shapes.standingBody,
        answer: shapes.memberView,
      },
      async (tx, call) => {
        const wanted = { id: call.params.id, reason: call.body?.reason }
        return presentMember(await reinstateMember(tx, call, wanted, follows), call.actor)
      },
    ),
    change(
      'PUT',
      '/members/:id/roles/',
      {
        summary: "Set a member's roles",
        description: 'Staff roles are given here and nowhere else. The superadmin’s is given by command only.',
        access: overseers,
        params: shapes.memberParams,
        body: shapes.rolesBody,
        answer: shapes.memberView,
        refusals: ['role_unknown'],
      },
      async (tx, call) => presentMember(await assignRoles(tx, call, call.params.id, call.body.roles), call.actor),
    ),
    change(
      'POST',
      '/members/:id/totp/disable/',
      {
        summary: "Switch off a member's second step",
        description:
          'For a member who has lost both app and recovery codes, once they have shown who they are. They are logged out ' +
          'everywhere and told by mail; their password stays.',
        access: overseers,
        params: shapes.memberParams,
        body: shapes.endSecondFactorBody,
        answer: shapes.memberView,
        refusals: ['second_factor_off'],
      },
      async (tx, call) => {
        const wanted = { id: call.params.id, reason: call.body.reason }
        return presentMember(await endSecondFactorOf(accounts, tx, call, wanted), call.actor)
      },
    ),
    change(
      'POST',
      '/invitations/',
      {
        summary: 'Invite somebody by mail',
        description: 'With any role but the superadmin’s. The link is good for a week; asked again, another is mailed.',
        access: overseers,
        body: shapes.invitationBody,
        answer: null,
        status: 202,
        rate: { times: 30, seconds: 3_600 },
        refusals: ['role_unknown', 'email_taken', 'too_often'],
      },
      async (tx, { actor, origin, marketplace, body }) => {
        demand(accountsPolicy, actor, 'invite', 'Member')
        await inviteMember(accounts, tx, marketplace.settings, { actor, origin, ...body })
      },
    ),
    read(
      '/members/:id/sessions/',
      {
        summary: 'Where a member is signed in',
        description: 'Which devices, since when. From which addresses is theirs to see, and stands in the log.',
        access: overseers,
        params: shapes.memberParams,
        answer: shapes.overseenSessions,
      },
      async (tx, { actor, params, marketplace }) => {
        const alive = livingAt(marketplace.settings, accounts.clock.real())
        return { results: (await sessionsOfMember(tx, actor, params.id, alive)).map(presentOverseenSession) }
      },
    ),
    change(
      'POST',
      '/members/:id/sign-out/',
      {
        summary: 'Sign a member out everywhere',
        description: 'For somebody whose account is in wrong hands. Their password stays: they can sign in again.',
        access: overseers,
        params: shapes.memberParams,
        body: shapes.endSessionsBody,
        answer: null,
      },
      (tx, call) => endSessionsOf(tx, call, { id: call.params.id, reason: call.body.reason }),
    ),
    ...listEndpoints(
      'accounts',
      {
        path: '/desk/permissions/',
        summary: 'Who may do what, by thing and action',
        access: overseers,
        filters: shapes.permissionFilters,
        item: shapes.permissionRow,
        columns: ['noun', 'action', 'allowed', 'conditional'],
        async page(_tx, { query, marketplace }) {
          return cutWhole(permissionRowsIn(marketplace.settings, policies(), query), query)
        },
      },
      recordTable,
    ),
    read(
      '/permissions/',
      {
        summary: 'Who may do what, and why',
        description: 'Read from the policies that decide each request.',
        access: overseers,
        answer: shapes.permissionList,
      },
      async (_tx, { marketplace }) => {
        const { settings } = marketplace
        const declared = new Map(settings.roles.map((role) => [role.name, role]))
        return {
          roles: rolesOfMarketplace(settings).map((name) => ({
            name,
            label: inReadersWords('desk', 'roles', declared.get(name)?.label ?? 'Operator'),
            self_assigned: declared.get(name)?.selfAssigned ?? false,
          })),
          permissions: permissionsIn(settings, policies()),
        }
      },
    ),
  ]
}
