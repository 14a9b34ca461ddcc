import type { SecondChance } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import type { Returned } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './auction.module.css'
import { AuctionForm } from './AuctionForm.tsx'

/** A second chance, for whom it was offered to: to be taken or left. */
export function ChanceBox({ chance, returned }: { chance: SecondChance; returned: Returned | undefined }) {
  const t = useWords('auction')
  const { money, time } = useFormats()
  if (chance.state !== 'offered') {
    return (
      <Notice title={t(`chance.${chance.state}`)}>
        {chance.order_id && <LinkButton to={`/orders/${chance.order_id}`}>{t('stands.pay')}</LinkButton>}
      </Notice>
    )
  }
  return (
    <Notice tone="good" title={t('chance.title')}>
      <p>
        {t('chance.more', { amount: money(chance.price, chance.currency), at: chance.until ? time(chance.until) : '' })}
      </p>
      <AuctionForm auction={chance.auction_id} name="chance" returned={returned} className={css.named}>
        <input type="hidden" name="chance" value={chance.id} />
        <SubmitButton name="press" value="accept">
          {t('chance.accept')}
        </SubmitButton>
        <SubmitButton quiet name="press" value="decline">
          {t('chance.decline')}
        </SubmitButton>
      </AuctionForm>
    </Notice>
  )
}
