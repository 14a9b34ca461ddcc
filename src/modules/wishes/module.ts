import type { Module } from '../../platform/module.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { tellSavedSearches } from './jobs.ts'
import { wishesPersonal } from './personal.ts'
import { wishesPolicy } from './policy.ts'
import { wishesRoutes } from './routes.ts'

/** Favourites, and searches that are kept. */
export function wishesModule(office: () => NoticeOffice): Module {
  return {
    name: 'wishes',
    endpoints: wishesRoutes,
    jobs: [tellSavedSearches(office)],
    policies: [wishesPolicy],
    personal: wishesPersonal,
  }
}
