import type { SellerPage } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { Facts } from '../page/Panel.tsx'
import { spanOf } from '../time/spans.ts'
import { When } from '../time/When.tsx'

/** What a seller's deals have shown. Of what there is too little, it says so. */
export function SellerFigures({ seller }: { seller: SellerPage }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const answers = seller.answer_seconds === null ? undefined : spanOf(seller.answer_seconds)
  const sends = seller.dispatch_seconds === null ? undefined : spanOf(seller.dispatch_seconds)
  return (
    <Facts
      facts={[
        [t('seller.delivered'), number(seller.sales_count)],
        [t('seller.sends_label'), sends ? t(`seller.${sends.unit}`, { count: sends.count }) : t('seller.too_few')],
        ...(answers
          ? ([[t('seller.answers_label'), t(`seller.${answers.unit}`, { count: answers.count })]] as const)
          : []),
        [t('seller.since_label'), <When key="since" at={seller.since} day />],
        [t('seller.offers'), number(seller.active_products)],
      ]}
    />
  )
}
