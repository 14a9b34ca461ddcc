import { ensureMember } from '../../src/modules/accounts/index.ts'
import { ensureHouse } from '../../src/modules/marketplaces/index.ts'
import type { Marketry } from './marketry.ts'
import { type Person, password, visitor } from './person.ts'

/** The superadmin, who is in the house and nowhere else; the house is opened where there is none. */
export async function openHouse(marketry: Marketry): Promise<Person> {
  const { services } = marketry.parts
  await services.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  await services.directory.refresh()
  const house = await services.directory.bySlug('house')
  if (!house) throw new Error('the house is not there')
  const person = visitor(marketry, 'house')
  person.email = 'root@house.example'
  const roles = ['operator', 'superadmin']
  person.id = (await ensureMember(services, house, { email: person.email, password, name: 'Root', roles })).id
  const answer = await person.post('/auth/login/', { email: person.email, password })
  if (answer.status !== 200) throw new Error(`the superadmin's login answered ${answer.status}`)
  person.access = answer.body.access
  return person
}
