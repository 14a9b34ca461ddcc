import type { Posted } from '../../../api/forms.ts'

/** The new marketplace that a form asks for: what was left empty is as the preset has it. */
export function wishIn(form: Posted) {
  const [email, currency, zone] = [form.text('email'), form.text('currency'), form.text('zone')]
  const hosts = form
    .text('hosts')
    .split(/[\s,]+/)
    .filter(Boolean)
  const slug = form.text('slug')
  return {
    preset: form.text('preset'),
    slug,
    name: form.text('name'),
    hosts: hosts.length > 0 ? hosts : [`${slug}.localhost`],
    ...(currency && { currency: currency.toUpperCase() as 'PKR' }),
    ...(zone && { zone }),
    ...(form.text('country') && { country: form.text('country').toUpperCase() }),
    ...(email && { operator: { email } }),
  }
}
