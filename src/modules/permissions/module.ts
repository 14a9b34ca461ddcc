import type { Module } from '../../platform/module.ts'
import type { Noun } from '../../platform/permissions/noun.ts'
import { permissionsPersonal } from './personal.ts'
import { permissionsPolicy } from './policy.ts'
import { permissionsEndpoints } from './routes.ts'

/**
 * Who may do what to one thing, and grants. `nouns` answers every module's, once they are collected.
 */
export function permissionsModule(nouns: () => readonly Noun[]): Module {
  // Every module is declared when the first request comes, and none after it.
  let byName: ReadonlyMap<string, Noun> | undefined
  const known = () => (byName ??= new Map(nouns().map((noun) => [noun.name, noun])))
  return {
    name: 'permissions',
    endpoints: permissionsEndpoints(known),
    policies: [permissionsPolicy],
    personal: permissionsPersonal,
  }
}
