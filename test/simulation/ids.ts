import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * New ids come one after another, also within a millisecond: what is ordered by id has then the same order in every
 * replay. @returns how it is undone
 */
export function orderIds(): () => void {
  const random = crypto.randomUUIDv7
  let count = 0
  crypto.randomUUIDv7 = () => {
    count += 1
    const time = Date.now().toString(16).padStart(12, '0')
    const [high, low] = [Math.floor(count / 0x1000) % 0x1000, count % 0x1000].map((part) =>
      part.toString(16).padStart(3, '0'),
    )
    const rest = crypto.randomBytes(6).toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-8${low}-${rest}`
  }
  syncBuiltinESMExports()
  return () => {
    crypto.randomUUIDv7 = random
    syncBuiltinESMExports()
  }
}
