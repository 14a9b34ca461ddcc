import { endpointsOf } from '../../../platform/http/endpoint.ts'
import * as commands from '../commands/addresses.ts'
import * as queries from '../queries/addresses.ts'
import * as shape from '../schema.ts'

const { read, change } = endpointsOf('locations', { whileClosed: 'members' })

/** A list that is always shown whole. */
const whole = <Row>(results: Row[]) => ({ results, next: null, previous: null })

/** A member's address book. */
export const addressEndpoints = [
  read(
    '/addresses/',
    { summary: 'My address book', access: 'members', answer: shape.addressList },
    async (tx, { actor }) => whole(await queries.listAddresses(tx, actor.memberId)),
  ),
  change(
    'POST',
    '/addresses/',
    {
      summary: 'Add an address',
      access: 'members',
      standIn: 'if-allowed',
      body: shape.addressInput,
      answer: shape.address,
      status: 201,
      refusals: ['invalid_address', 'unknown_city', 'unknown_country', 'city_missing', 'too_many_addresses'],
    },
    (tx, call) => commands.addAddress(tx, call, call.body),
  ),
  read(
    '/addresses/:id/',
    { summary: 'One of my addresses', access: 'members', params: shape.addressPath, answer: shape.address },
    (tx, { actor, params }) => commands.readAddress(tx, actor, params.id),
  ),
  change(
    'PUT',
    '/addresses/:id/',
    {
      summary: 'Change an address',
      access: 'members',
      standIn: 'if-allowed',
      params: shape.addressPath,
      body: shape.addressInput,
      answer: shape.address,
      refusals: ['invalid_address', 'unknown_city', 'unknown_country', 'city_missing'],
    },
    (tx, call) => commands.changeAddress(tx, call, call.params.id, call.body),
  ),
  change(
    'DELETE',
    '/addresses/:id/',
    { summary: 'Remove an address', access: 'members', standIn: 'if-allowed', params: shape.addressPath, answer: null },
    (tx, call) => commands.removeAddress(tx, call, call.params.id),
  ),
]
