import type { ReactNode } from 'react'
import type { Auction } from '../../api/shapes.ts'
import { type LiveAuction, useLiveAuction } from '../../ui/auction/useLiveAuction.ts'

/** A page about an auction, drawn by how that stands now and while one looks. `own`: it is the reader's own. */
export function Auctioned({
  auction,
  own,
  children,
}: {
  auction: Auction
  own: boolean
  children: (live: LiveAuction) => ReactNode
}) {
  return children(useLiveAuction(auction, own))
}
