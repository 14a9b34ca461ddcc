import { badParameter, missing } from '../errors.ts'
import type { Call, Params, Route, World } from '../types.ts'
import { connectedAccount } from './account-keeping.ts'

/** How long a link may lie before it is opened, in seconds. */
const LINK_LIFE = 300

/** What a link leads to, and where its pages send the person afterwards. */
export type OnboardingLink = {
  account: string
  refreshUrl: string
  returnUrl: string
  expiresAt: number
  opened: boolean
}

function createLink({ world, account, params }: Call): Params {
  const { id } = connectedAccount(world, account, params['account'])
  for (const name of ['refresh_url', 'return_url']) {
    if (!params[name]) throw missing(name)
    if (!/^https?:\/\/./.test(params[name]) || !URL.canParse(params[name]))
      throw badParameter(name, 'url_invalid', 'Not a valid URL')
  }
  const created = world.clock.seconds()
  const token = world.ids('link')
  keepLink(world, token, {
    account: id,
    refreshUrl: params['refresh_url'],
    returnUrl: params['return_url'],
    expiresAt: created + LINK_LIFE,
    opened: false,
  })
  return { object: 'account_link', created, expires_at: created + LINK_LIFE, url: `${world.publicUrl}/setup/${token}` }
}

export function keepLink(world: World, token: string, link: OnboardingLink): void {
  world.store.keepSetting(`onboarding.${token}`, JSON.stringify(link))
}

export function findLink(world: World, token: string): OnboardingLink | undefined {
  const found = world.store.setting(`onboarding.${token}`)
  return found && JSON.parse(found)
}

export const accountLinkRoutes: Route[] = [{ method: 'POST', path: '/v1/account_links', answer: createLink }]
