import type { DisciplineSettings } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'

/** What follows when members break the rules. Three violations are PK-14's; the spans are ours. */
export const usualDiscipline: DisciplineSettings = {
  violationsToBlock: 3,
  countsFor: 180 * seconds.day,
  appealWindow: 14 * seconds.day,
  decisionWindow: 14 * seconds.day,
}
