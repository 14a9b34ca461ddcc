import { missing, refused } from '../errors.ts'
import { listOf } from '../lists.ts'
import { must } from '../reading.ts'
import type { Call, Doc, Route } from '../types.ts'

/** What Stripe takes as evidence in a dispute, with the ending it calls it by; five megabytes of one. */
const EVIDENCE_TYPES: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}
const MOST_BYTES = 5_000_000

/** Keeps a file's facts; its bytes are nobody's business here. */
function createFile({ world, account, params }: Call): Doc {
  if (!params['purpose']) throw missing('purpose')
  const file = params['file']
  if (typeof file !== 'object' || file === null) throw missing('file')
  const { name, type, size } = file as { name: string; type: string; size: string }
  const ending = EVIDENCE_TYPES[type]
  if (params['purpose'] === 'dispute_evidence' && ending === undefined)
    throw refused(undefined, `Invalid file type ${type}: dispute evidence is a PDF, JPEG or PNG.`, 'file')
  if (Number(size) > MOST_BYTES) throw refused(undefined, 'The file is larger than 5 MB.', 'file')
  const id = world.ids('file')
  return world.store.insert(
    {
      id,
      object: 'file',
      created: world.clock.seconds(),
      expires_at: null,
      filename: name,
      links: listOf(`/v1/file_links?file=${id}`, []),
      purpose: params['purpose'],
      size: Number(size),
      title: null,
      type: ending ?? null,
      url: `https://files.stripe.com/v1/files/${id}/contents`,
    },
    account,
  )
}

export const fileRoutes: Route[] = [
  { method: 'POST', path: '/v1/files', answer: createFile },
  {
    method: 'GET',
    path: '/v1/files/{id}',
    answer: ({ world, account, path }) => must(world, account, 'file', path['id'] ?? ''),
  },
]
