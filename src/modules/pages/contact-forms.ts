import { randomBytes } from 'node:crypto'
import { seconds } from '../../kernel/time.ts'
import { isSealOf, keyFor, seal } from '../../platform/auth/keys.ts'

/** Real seconds a person takes at least, from opening the form to sending it. Programs do not wait. */
export const leastSeconds = 3

// A form may lie open over a day; what is older was collected.
const mostSeconds = seconds.day

/**
 * Each drawn form bears a token with the moment it was drawn at, and one message comes by it. So a program must fetch the
 * form, wait, and send it once: what it gains by being a program is gone, and no person is asked a riddle.
 */
export function contactForms(secretKey: string) {
  const key = keyFor(secretKey, 'contact-form')
  const sealed = (marketplaceId: string, words: string) => `${marketplaceId} ${words}`
  return {
    draw(marketplaceId: string, realNow: Date): string {
      const words = `${realNow.getTime().toString(36)}.${randomBytes(9).toString('base64url')}`
      return `${words}.${seal(key, sealed(marketplaceId, words))}`
    },
    /** How the form that came back is to be taken. */
    judge(marketplaceId: string, token: string, realNow: Date): 'good' | 'stale' | 'quick' {
      const [drawn = '', salt = '', signature = '', ...more] = token.split('.')
      if (more.length > 0 || !isSealOf(key, sealed(marketplaceId, `${drawn}.${salt}`), signature)) return 'stale'
      const age = (realNow.getTime() - Number.parseInt(drawn, 36)) / 1_000
      if (!(age <= mostSeconds)) return 'stale'
      return age < leastSeconds ? 'quick' : 'good'
    },
  }
}

export type ContactForms = ReturnType<typeof contactForms>
