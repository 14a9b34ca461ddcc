import type { Marketplace } from '../../kernel/marketplace.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { type Endpoint, endpointsOf, type Within } from '../../platform/http/endpoint.ts'
import type { Readiness } from '../../platform/http/readiness.ts'
import type { Services } from '../../platform/services.ts'
import { record } from '../activity/index.ts'
import { houseStaysOpen, noSuchMarketplace } from './errors.ts'
import { marketplacesPolicy } from './policy.ts'
import type { Furnishing } from './routes.ts'
import { isHouse } from './rules.ts'
import { deployment, newOperator, suspensionInput, tenantParams } from './schema.ts'
import { resumeMarketplace, suspendMarketplace } from './suspension.ts'
import { readVitals } from './vitals.ts'

const { read, converse } = endpointsOf('marketplaces')
const access = { role: 'superadmin' }

type Needs = Pick<Services, 'db' | 'directory'>

/** Closing a marketplace for a while, giving it operators, and how all of them fare. */
export function oversightEndpoints(
  { db, directory }: Needs,
  { invite }: Pick<Furnishing, 'invite'>,
  readiness: () => Promise<Readiness>,
): Endpoint[] {
  const find = async (slug: string): Promise<Marketplace> => {
    const found = await directory.bySlug(slug)
    if (!found) throw noSuchMarketplace()
    return found
  }
  const steered = (kind: 'suspend' | 'resume') =>
    converse(
      'POST',
      `/marketplaces/:slug/${kind}/`,
      {
        ...said[kind],
        access,
        params: tenantParams,
        body: suspensionInput,
        answer: null,
        refusals: ['house_stays_open', kind === 'suspend' ? 'suspended_already' : 'not_suspended'],
      },
      async (within: Within, { actor, origin, params, body: { reason } }) => {
        const marketplace = await find(params.slug)
        const { id, slug } = marketplace
        if (isHouse(marketplace)) throw houseStaysOpen()
        await within(async (tx) =>
          demand(marketplacesPolicy, actor, 'suspend', 'Marketplace', { id: tx.marketplaceId }),
        )
        const steer = kind === 'suspend' ? suspendMarketplace : resumeMarketplace
        await db.inMarketplace(id, (tx) => steer(tx, { actor, origin, reason }))
        await directory.refresh()
        const action = kind === 'suspend' ? 'marketplace.suspended' : 'marketplace.resumed'
        const object = { kind: 'marketplace', id }
        await within(async (tx) => record(tx, { actor, origin, action, object, details: { slug, reason } }))
      },
    )

  return [
    read(
      '/deployment/',
      { summary: 'How the deployment and each marketplace fare', access, answer: deployment },
      async (tx, { actor }) => {
        const [vitals, checks] = await Promise.all([readVitals(tx, actor), readiness()])
        return { checks, ...vitals }
      },
    ),
    steered('suspend'),
    steered('resume'),
    converse(
      'POST',
      '/marketplaces/:slug/operators/',
      {
        summary: 'Invite somebody to run a marketplace',
        description:
          'By a letter with a link, which makes them its operator. Again for the same address: another letter.',
        access,
        params: tenantParams,
        body: newOperator,
        answer: null,
        status: 202,
        refusals: ['email_taken', 'too_often'],
      },
      async (within, { actor, origin, params, body }) => {
        const { id, slug } = await find(params.slug)
        await within(async (tx) => {
          demand(marketplacesPolicy, actor, 'invite', 'Marketplace')
          const object = { kind: 'marketplace', id }
          record(tx, { actor, origin, action: 'marketplace.operator_invited', object, details: { slug } })
        })
        await invite(id, { actor, origin, ...body })
      },
    ),
  ]
}

const said = {
  suspend: {
    summary: 'Close a marketplace for a while',
    description:
      'Visitors find it closed (503). Its operators come in as ever; its members reach their running deals, whose ' +
      'deadlines, money and letters go on. The reason stands in its log and in that of the house.',
  },
  resume: { summary: 'Open a closed marketplace again', description: 'With a reason, which both logs keep.' },
} as const
