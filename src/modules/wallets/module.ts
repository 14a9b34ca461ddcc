import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { walletsPersonal } from './personal.ts'
import { walletsPolicy } from './policy.ts'
import { debtRoutes } from './debt-routes.ts'
import { walletRoutes } from './routes.ts'

/** What members have with the house. */
export function walletsModule(services: AppServices, office: NoticeOffice): Module {
  const endpoints = [...walletRoutes(services, office), ...debtRoutes(services, office)]
  return { name: 'wallets', endpoints, policies: [walletsPolicy], personal: walletsPersonal }
}
