import type { Files } from '../../platform/files/files.ts'
import type { Module } from '../../platform/module.ts'
import type { PublicPages } from '../catalogue/index.ts'
import { storefrontRoutes } from './routes.ts'

/** What a house shows to other sites: sitemap, robots' rules, the cards of its links. `kinds`: its public pages. */
export function storefrontModule(
  { files }: { files: Pick<Files, 'openPicture'> },
  kinds: readonly PublicPages[],
): Module {
  return { name: 'storefront', endpoints: storefrontRoutes(files, kinds) }
}
