import { data } from 'react-router'
import type { Kit } from '../../api/visit.ts'

/**
 * The brand that was asked for, or else the first.
 * @throws 404 where the server gives none, as in production: then there is no such page
 */
export function chooseKit(kits: readonly Kit[], slug: string | null): Kit {
  const kit = kits.find((one) => one.slug === slug) ?? kits[0]
  if (!kit) throw data(null, { status: 404 })
  return kit
}
