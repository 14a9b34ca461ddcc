import { type TOTP, URI } from 'otpauth'
import type { Clock } from '../../src/kernel/time.ts'

/** An authenticator app on somebody's telephone: made from the address in the picture, it shows a code. */
export function authenticator(uri: string, clock: Pick<Clock, 'real'>) {
  const app = URI.parse(uri) as TOTP
  return {
    /** The code it shows so many steps from now. */
    code: (stepsAway = 0) => app.generate({ timestamp: clock.real().getTime() + stepsAway * 30_000 }),
  }
}
