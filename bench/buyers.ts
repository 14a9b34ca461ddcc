import { password, slug } from './shop.ts'

/** Somebody who buys, signed in, with an address in their book. */
export interface Buyer {
  access: string
  addressId: string
  memberId: string
}

/** Signs a buyer in and gives them an address. */
export async function signIn(port: number, email: string): Promise<Buyer> {
  const login = await post(port, '/login/', { email, password })
  const cities = await call(port, 'GET', '/cities/?country=PK&q=Lahore', undefined, login.access)
  const address = await post(
    port,
    '/addresses/',
    {
      recipient: 'B. Uyer',
      phone: '+923001234567',
      line1: '12 Mall Road',
      city_id: cities.results[0].id,
      postal_code: '54000',
    },
    login.access,
  )
  return { access: login.access, addressId: address.id, memberId: login.user.id }
}

/** Calls the API as somebody. @throws Error for any answer that is not one of success */
// oxlint-disable-next-line typescript/no-explicit-any
export async function call(port: number, method: string, path: string, body: unknown, access?: string): Promise<any> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers: {
      // fetch does not let a caller set Host: on the bare address this header names the marketplace.
      'x-marketplace': slug,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(access ? { authorization: `Bearer ${access}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

const post = (port: number, path: string, body: unknown, access?: string) => call(port, 'POST', path, body, access)
