import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { checkPaymentDeadlines } from './jobs.ts'
import { ordersNouns } from './nouns.ts'
import { ordersPersonal } from './personal.ts'
import { ordersPolicy } from './policy.ts'
import { orderRoutes } from './routes.ts'
import { whatIfEndpoint } from './what-if.ts'

/** Orders of goods, from the purchase to the end. */
export function ordersModule(services: AppServices): Module {
  const endpoints = [...orderRoutes(services), whatIfEndpoint(services)]
  const jobs = [checkPaymentDeadlines(services)]
  return { name: 'orders', endpoints, jobs, policies: [ordersPolicy], nouns: ordersNouns, personal: ordersPersonal }
}
