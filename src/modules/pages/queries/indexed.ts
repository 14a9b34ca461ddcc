import type { Tx } from '../../../platform/db/transaction.ts'
import { selectIndexed, selectIndexedSteps } from '../store/published.ts'

/** Pages and posts for the sitemap, by their paths; without what its writer wants to be left out. */
export const sitePages = {
  name: 'pages',
  steps: selectIndexedSteps,
  async after(tx: Tx, key: string | null, most: number) {
    const rows = await selectIndexed(tx, key, most)
    return rows.map(({ path, changed_at: changedAt }) => ({ key: path, path: `/${path}`, changedAt }))
  },
}
