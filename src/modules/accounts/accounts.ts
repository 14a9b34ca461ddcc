import type { Clock } from '../../kernel/time.ts'
import type { Authentication } from '../../platform/auth/authentication.ts'
import type { AuthLibrary } from '../../platform/auth/library.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'

/** What the commands of this module work with. */
export interface Accounts {
  clock: Clock
  library: AuthLibrary
  authentication: Pick<Authentication, 'tokens' | 'cookies' | 'deviceCookies' | 'csrfTokenOf'>
  jobs: Pick<Jobs, 'send'>
  /** Key of the links that are mailed. */
  linkKey: Buffer
  /** Key of second factors: encrypts the secrets, hashes the recovery codes. */
  factorKey: Buffer
  /** Key of the hashes of known places. */
  placeKey: Buffer
}
