import type { Wait } from '../../engine/process.ts'
import { complaintOpen } from './errors.ts'
import type { GoodsOrder } from './subjects.ts'

/** The seller is paid when the buyer no longer complains: see docs/decisions/a-complaint-holds-the-money.md. */
export const complaintOver: Wait<GoodsOrder> = {
  for: 'complaint',
  keeps: ({ openComplaint }) => (openComplaint === null ? undefined : complaintOpen()),
}
