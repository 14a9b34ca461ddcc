import { want } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import type { Api } from '../../api/visit.ts'
import type { Places } from './AddressFields.tsx'

/** What an address may be chosen from. */
export async function placesFor(api: Api): Promise<Places> {
  const [cities, countries] = await Promise.all([want(api.GET('/cities/')), want(api.GET('/countries/'))])
  return { cities: cities?.results ?? [], countries: countries?.results ?? [] }
}

/** The posted fields of an address as the API takes them. */
export function addressIn(form: Posted) {
  return {
    label: form.text('label'),
    recipient: form.text('recipient'),
    phone: form.text('phone'),
    line1: form.text('line1'),
    line2: form.text('line2'),
    postal_code: form.text('postal_code'),
    is_default: form.text('is_default') === 'true',
    ...cityIn(form),
  }
}

function cityIn(form: Posted) {
  const listed = form.optional('city_id')
  if (listed) return { city_id: listed }
  const [country, city, province] = [form.optional('country'), form.optional('city'), form.optional('province')]
  return { ...(country ? { country } : {}), ...(city ? { city } : {}), ...(province ? { province } : {}) }
}
