import type { Marketplace } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { useWords } from '../../words/words.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'

/** The front page of a place where nothing is traded: the deployment's own. */
export function House({ marketplace }: { marketplace: Marketplace }) {
  const t = useWords('storefront')
  const user = useRoot()?.session?.user
  const runs = useHolds('superadmin')
  return (
    <PageHeader
      title={marketplace.name}
      lead={marketplace.brand.tagline}
      actions={
        user ? (
          runs && <LinkButton to="/admin/marketplaces">{t('home.marketplaces')}</LinkButton>
        ) : (
          <LinkButton to="/login">{t('home.log_in')}</LinkButton>
        )
      }
    />
  )
}
