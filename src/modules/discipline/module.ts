import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { disciplineDesk } from './desk-routes.ts'
import { disciplineNouns } from './nouns.ts'
import { disciplinePersonal } from './personal.ts'
import { disciplinePolicy } from './policy.ts'
import { disciplineRoutes } from './routes.ts'

/** What members are held against, and what follows from it. */
export function disciplineModule(services: AppServices): Module {
  return {
    name: 'discipline',
    endpoints: [...disciplineRoutes(services), ...disciplineDesk(services)],
    policies: [disciplinePolicy],
    nouns: disciplineNouns,
    personal: disciplinePersonal,
  }
}
