import type { Subject } from '../../engine/process.ts'
import type { FeedbackRow } from './store.ts'

/** Something that was said, while it waits to be seen and after. */
export interface Said extends Subject {
  parties: { author: string; rated: string | null }
  row: FeedbackRow
}
