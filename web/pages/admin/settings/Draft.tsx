import { use } from 'react'
import { Button } from '../../../ui/form/Button.tsx'
import { brandAttributes, brandStyle } from '../../../ui/layout/brandStyle.ts'
import { Brandmark } from '../../../ui/layout/Brandmark.tsx'
import { NonceContext } from '../../../ui/layout/NonceContext.ts'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import css from './draft.module.css'
import type { Settings } from './wish.ts'

const themes = ['light', 'dark'] as const

/** The place in the look that was typed and is not kept: the same parts, wearing the draft's brand, by day and by night. */
export function Draft({ settings, auctions }: { settings: Settings; auctions: boolean }) {
  const { name, brand, letters } = settings
  const t = useWords('admin')
  const nonce = use(NonceContext)
  const sender = letters.from_name ?? name
  return (
    <section className={css.around} aria-label={t('settings.preview_title')}>
      <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: brandStyle(brand, '#draft') }} />
      <Notice title={t('settings.preview_title')}>{t('settings.preview_lead')}</Notice>
      <div id="draft" className={css.drafts} {...brandAttributes(brand)}>
        {themes.map((theme) => (
          <div key={theme} className={css.draft} data-theme={theme}>
            <p className={css.name}>
              <Brandmark brand={brand} /> <bdi>{name}</bdi>
            </p>
            <h2 dir="auto">{brand.tagline}</h2>
            <div className={css.card}>
              <p>{t('settings.preview_text')}</p>
              <p className={css.row}>
                <Badge tone="good">1</Badge> <Badge tone="warn">2</Badge> <Badge tone="bad">3</Badge>
                <span className={css.second} />
              </p>
              <p className={css.row}>
                <Button>{t('settings.preview')}</Button>
                <Button quiet>{t('settings.preview_quiet')}</Button>
              </p>
            </div>
          </div>
        ))}
      </div>
      <p>
        {letters.reply_to === null
          ? t('settings.preview_letters', { sender })
          : t('settings.preview_answers', { sender, address: letters.reply_to })}
      </p>
      {auctions && <DraftOfAuctions settings={settings} />}
    </section>
  )
}

/** What bidders would meet in an auction that is put up under the draft. */
function DraftOfAuctions({ settings: { auctions } }: { settings: Settings }) {
  const t = useWords('admin')
  const { money } = useFormats()
  const currency = useRoot()?.marketplace?.currency ?? ''
  return (
    <>
      <p>
        {t('settings.preview_auctions', {
          soft: auctions.soft_close / 60,
          hard: auctions.hard_end_after / 60,
          card: auctions.card_required ? 'yes' : 'no',
        })}
      </p>
      <ul>
        {auctions.increments.map(({ below, step }) => (
          <li key={below ?? 'above'}>
            {below === null
              ? t('settings.preview_band_last', { step: money(step, currency) })
              : t('settings.preview_band', { below: money(below, currency), step: money(step, currency) })}
          </li>
        ))}
      </ul>
    </>
  )
}
