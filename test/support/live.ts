import type { Live } from '../../src/platform/realtime/live.ts'

/** For what is tested without anybody listening. */
export const noLive: Live = { publish: () => {} }
