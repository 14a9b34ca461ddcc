import type { Drive } from './load.ts'

/** Tells many something, waits until everybody has it, and tells again. Counts deliveries; times are from telling to having. */
export function telling(
  told: { toldMore(events: number): Promise<number[]> },
  tell: () => Promise<unknown>,
  events: number,
): Drive {
  return async (seconds) => {
    const times: number[] = []
    let deliveries = 0
    const began = performance.now()
    while (performance.now() < began + seconds * 1_000) {
      const asked = performance.now()
      const [arrived] = await Promise.all([told.toldMore(events), tell()])
      deliveries += arrived.length * events
      times.push(...arrived.map((at) => at - asked))
    }
    const took = (performance.now() - began) / 1_000
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return { perSecond: deliveries / took, p50: at(0.5), p99: at(0.99), failed: 0 }
  }
}
