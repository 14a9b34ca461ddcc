/** Something the search has found. */
export interface Found {
  kind: 'member' | 'deal' | 'product' | 'entry'
  id: string
  title: string
  more: string
}

/** A job of the program's that may be run now. */
export interface FoundJob {
  name: string
  summary: string
}

/** Where the desk shows it. */
export function pageOfFound({ kind, id }: Pick<Found, 'kind' | 'id'>): string {
  if (kind === 'member') return `/admin/members/${id}`
  if (kind === 'deal') return `/admin/deals/${id}`
  if (kind === 'product') return `/products/${id}`
  return `/admin/ledger?entry=${id}`
}
