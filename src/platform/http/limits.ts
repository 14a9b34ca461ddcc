import type { IncomingMessage } from 'node:http'
import type { Config } from '../../config.ts'
import { type Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Rates } from '../rates/rates.ts'
import type { RateRule, Verdict } from '../rates/rules.ts'
import { networkBehind } from './client-address.ts'
import type { Endpoint } from './endpoint.ts'
import { networkOf } from './network.ts'

/** How often the server may be asked, by whom. */
export interface Limits {
  /** Counts a request by the network it comes from; undefined where that has no bound. */
  ofAddress(address: string): Verdict | undefined
  /** The same for a request that has not been read yet. */
  ofRequest(request: IncomingMessage): Verdict | undefined
  /** Counts a frame of a socket: of its member, as their requests are, or of the network it comes from. */
  ofFrame(actor: Actor, request: IncomingMessage): Verdict[]
  /** Counts a request by its member, and by its endpoint where that has a bound of its own: the verdicts, nearest first. */
  ofCall(endpoint: Endpoint, actor: Actor, address: string): Verdict[]
}

/** Limits by the settings: a minute's requests by network and by member. */
export function openLimits(rates: Rates, { rates: most, trustedProxies: proxies }: Config): Limits {
  const ruleOf = (name: string, times: number): RateRule | undefined =>
    times > 0 ? { name, times, seconds: 60 } : undefined
  const byAddress = ruleOf('address', most.address)
  const byMember = ruleOf('member', most.member)
  const networkOfRequest = networkBehind(proxies)
  const ofRequest = (request: IncomingMessage) => byAddress && rates.take(byAddress, networkOfRequest(request))
  return {
    ofAddress: (address) => byAddress && rates.take(byAddress, networkOf(address)),
    ofRequest,
    ofFrame(actor, request) {
      const verdict = actor.kind === 'member' ? byMember && rates.take(byMember, actor.memberId) : ofRequest(request)
      return verdict ? [verdict] : []
    },
    ofCall({ method, path, facts }, actor, address) {
      const who = actor.kind === 'member' ? actor.memberId : networkOf(address)
      const own = facts.rate && most.routes && rates.take({ name: `${method} ${path}`, ...facts.rate }, who)
      const member = byMember && actor.kind === 'member' && rates.take(byMember, who)
      return [own, member].filter((verdict) => verdict !== undefined && verdict !== false)
    },
  }
}

/** Refuses what is over its bound. @throws Refusal rate_limited, with the seconds to wait */
export function refuseOverBound(verdicts: readonly Verdict[]): void {
  const over = verdicts.filter(({ admitted }) => !admitted)
  if (over.length === 0) return
  const wait = Math.max(...over.map(({ resetSeconds }) => resetSeconds))
  throw new Refusal('too_many', 'rate_limited', 'You are asking too often. Wait a little.', { retryAfterSeconds: wait })
}

/** The verdict that is nearest its end: the one a client should know of. */
export function nearestEnd(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.toSorted((a, b) => a.left / a.rule.times - b.left / b.rule.times)[0]
}
