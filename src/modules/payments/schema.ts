import { z } from 'zod'

/** A refund as the operator's desk shows it. */
export const refundShape = z
  .object({
    id: z.uuid(),
    state: z.string(),
  })
  .meta({ id: 'PaymentsRefund' })

export const oneRefund = z.object({ id: z.string() })
