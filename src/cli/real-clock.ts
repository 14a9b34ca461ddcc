import type { Clock } from '../kernel/time.ts'

/** The clock of a command that starts no server: what is done by command is done now, however far time was turned. */
export const realClock: Clock = { now: () => new Date(), real: () => new Date() }
