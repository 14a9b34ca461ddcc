import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import * as errors from '../errors.ts'

/** The operator who keeps the list of places, and where they ask from (absent for a seed). */
export interface Keeper {
  actor: Member
  origin?: Origin | undefined
}

/** The topic of every cached read that names a province or a city. */
export const topic = 'places'

/** Five capital letters and figures that make a code the marketplace's own. */
export const ownCode = (): string => newId().slice(-5).toUpperCase()

/** The list is kept by constraints (0087-places-of-a-marketplace.sql); this says in words which one said no. */
export function explain(fault: unknown): never {
  const { constraint } = fault as { constraint?: string }
  if (constraint === 'province_name' || constraint === 'city_name') throw errors.placeNameTaken('name')
  if (constraint === 'province_local_name' || constraint === 'city_local_name') {
    throw errors.placeNameTaken('local_name')
  }
  // Two who added at once and came upon one code.
  if (constraint === 'province_pkey' || constraint === 'city_pkey') throw errors.placeChangedMeanwhile()
  if (constraint === 'city_marketplace_id_province_id_fkey') throw errors.unknownProvince()
  throw fault
}

/** The same for a place that goes: whatever names it holds it. */
export function explainHeld(fault: unknown): never {
  throw (fault as { code?: string }).code === foreignKeyViolation ? errors.placeInUse() : fault
}

const foreignKeyViolation = '23503'
