import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { Checklist } from './checklists.ts'
import { putAway, takeOut } from './commands.ts'
import { buyingDesk, checklistsOf, sellingDesk } from './queries.ts'
import { buyingShape, checklistsShape, oneChecklist, sellingShape } from './schema.ts'

const { read, change } = endpointsOf('desks', { whileClosed: 'members' })

/** What somebody finds when they come in: what needs them, and, where they are new, what to do first. */
export function deskRoutes(lists: readonly Checklist[]): Endpoint[] {
  return [
    read(
      '/desk/buying/',
      { summary: 'What needs you as a buyer, and what is under way', access: 'members', answer: buyingShape },
      (tx, { actor, marketplace }) => buyingDesk(tx, actor, marketplace),
    ),
    read(
      '/desk/selling/',
      {
        summary: 'What needs you as a seller, and how it goes',
        access: { role: 'seller' },
        answer: sellingShape,
      },
      (tx, { actor, marketplace }) => sellingDesk(tx, actor, marketplace),
    ),
    read(
      '/checklists/',
      { summary: 'What to do first, by your roles', access: 'members', answer: checklistsShape },
      async (tx, { actor, marketplace }) => ({ results: await checklistsOf(tx, lists, actor, marketplace) }),
    ),
    change(
      'PUT',
      '/checklists/:name/put-away/',
      { summary: 'Put a list away', access: 'members', params: oneChecklist, answer: null },
      async (tx, { actor, params: { name } }) => putAway(tx, lists, actor, name),
    ),
    change(
      'DELETE',
      '/checklists/:name/put-away/',
      { summary: 'Take a list out again', access: 'members', params: oneChecklist, answer: null },
      async (tx, { actor, params: { name } }) => takeOut(tx, lists, actor, name),
    ),
  ]
}
