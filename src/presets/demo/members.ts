/**
 * People of the demo, for development only: everybody may read their passwords here, and no production deployment is
 * ever seeded with them.
 */
export interface DemoMember {
  /** How the demo's products and deals name them. */
  key: string
  email: string
  username: string
  name: string
  password: string
  roles: readonly string[]
}

const password = 'welcome-to-the-demo'

const person = (
  host: string,
  key: string,
  name: string,
  roles: readonly string[],
  more: Partial<DemoMember> = {},
): DemoMember => ({ key, email: `${key}@${host}`, username: key, name, password, roles, ...more })

const seller = ['seller']
const buyer = ['buyer']
const both = ['buyer', 'seller']
const operator = ['operator']

const pk = 'madeinpk.example'
const ds = 'designia.example'

/** The people of each demo marketplace, by its slug. */
export const demoMembers: Readonly<Record<'house' | 'madeinpk' | 'designia', readonly DemoMember[]>> = {
  house: [
    person('marketry.example', '_neuro', 'Superadmin', ['operator', 'superadmin'], {
      email: 'superadmin@marketry.example',
      password: '_default_password',
    }),
  ],
  madeinpk: [
    person(pk, 'operator', 'Nadia Hussain', operator),
    // Hala, Sindh: ajrak and block prints
    person(pk, 'ayesha', 'Ayesha Siddiqui', seller),
    // Multan, Punjab: blue pottery
    person(pk, 'irfan', 'Irfan Ansari', seller),
    // Mingora, Swat: shawls and embroidery
    person(pk, 'zarghuna', 'Zarghuna Bibi', seller),
    // Sialkot, Punjab: leather and footballs
    person(pk, 'rashid', 'Rashid Mehmood', seller),
    // Chiniot, Punjab: carved wood and brass inlay
    person(pk, 'bilal', 'Bilal Chinioti', both),
    // Karimabad, Hunza: dried fruit, honey, woven wool
    person(pk, 'fatima', 'Fatima Baig', seller),
    // Lahore: truck art
    person(pk, 'sana', 'Sana Tariq', both),
    person(pk, 'amna', 'Amna Khan', buyer),
    person(pk, 'hamza', 'Hamza Qureshi', buyer),
    person(pk, 'mehwish', 'Mehwish Ali', buyer),
    person(pk, 'usman', 'Usman Farooq', buyer),
  ],
  designia: [
    person(ds, 'operator', 'Claire Duval', operator),
    // Copenhagen: chairs and lamps
    person(ds, 'astrid', 'Astrid Holm', seller),
    // Kyoto: ceramics
    person(ds, 'kenji', 'Kenji Morita', seller),
    // Lisbon: prints and typefaces
    person(ds, 'ines', 'Inês Carvalho', both),
    // Brooklyn: furniture in wood and steel
    person(ds, 'theo', 'Theo Okafor', seller),
    person(ds, 'lena', 'Lena Fischer', buyer),
    person(ds, 'marco', 'Marco Bianchi', buyer),
    person(ds, 'priya', 'Priya Raman', buyer),
  ],
}

/** Who can be tried first, as `npm start` shows them. */
export const demoLogins = (Object.keys(demoMembers) as (keyof typeof demoMembers)[]).flatMap((marketplace) =>
  firstOfEach(demoMembers[marketplace]).map(({ who, member }) => ({
    marketplace,
    who,
    login: member.username,
    password: member.password,
  })),
)

/** Of each sort the first who is nothing else; the superadmin is the house's operator too. */
function firstOfEach(members: readonly DemoMember[]): { who: string; member: DemoMember }[] {
  return ['superadmin', 'operator', 'seller', 'buyer'].flatMap((who) => {
    const member = members.find(({ roles }) => roles.at(-1) === who && (roles.length === 1 || who === 'superadmin'))
    return member ? [{ who, member }] : []
  })
}
