import type { OutsideCalls } from '../platform/outside/outside.ts'
import type { Services } from '../platform/services.ts'
import type { Engine } from './process.ts'

/** What modules with lifecycles work with: the outside things, the engine, and the way to call the outside. */
export interface AppServices extends Services {
  engine: Engine
  outside: OutsideCalls<AppServices>
}

declare module './process.ts' {
  /** Effects work with what every module works with. */
  interface EffectServices extends AppServices {}
}
