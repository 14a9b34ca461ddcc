import type { Effect } from '../../engine/process.ts'
import { countRating } from '../catalogue/index.ts'
import type { Said } from './subjects.ts'

/** The stars of a seller count from the moment in which they are seen; those out of sight do not. */
export const countIt: Effect<Said> = {
  name: 'count the stars',
  run({ tx, subject: { row } }) {
    if (row.seller_id && row.hidden_at === null) countRating(tx, row.seller_id, row.rating)
  },
}
