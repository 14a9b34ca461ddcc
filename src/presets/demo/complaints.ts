import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { answerComplaint, decideComplaint, openComplaint } from '../../modules/complaints/index.ts'
import type { Origin, Within } from '../../platform/http/endpoint.ts'
import type { DemoComplaint } from './deal-list.ts'

/** Who is in it, and where. */
export interface ComplaintScene {
  services: AppServices
  marketplace: Marketplace
  within: Within
  origin: Origin
  buyer: Member
  seller: Member
  operator: Member
}

/** A buyer complains, the seller answers, and the operator may have decided: by the same commands that people use. */
export async function complainInDemo(scene: ComplaintScene, orderId: string, wish: DemoComplaint): Promise<void> {
  const { services, marketplace, within, origin, buyer, seller, operator } = scene
  const { kind, text, wantsBack, answer, decided } = wish
  const { id } = await within((tx) => {
    const by = { member: buyer, marketplace, origin }
    return openComplaint(services, tx, by, { about: 'order', aboutId: orderId, kind, text, wantsBack, documentIds: [] })
  })
  await within((tx) => answerComplaint({ services }, tx, { member: seller, id, origin }, { text: answer }))
  if (!decided) return
  const verdict = { outcome: 'partly_upheld', refund: 'part', amount: decided.refund, strike: false } as const
  await within((tx) =>
    decideComplaint({ services }, tx, { member: operator, id, origin }, { ...verdict, reason: decided.reason }),
  )
}
