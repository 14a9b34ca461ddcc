import { use } from 'react'
import { Button } from '../../../ui/form/Button.tsx'
import { brandAttributes, brandStyle } from '../../../ui/layout/brandStyle.ts'
import { Brandmark } from '../../../ui/layout/Brandmark.tsx'
import { NonceContext } from '../../../ui/layout/NonceContext.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { useWords } from '../../../words/words.ts'
import css from './draft.module.css'
import type { Settings } from './wish.ts'

const themes = ['light', 'dark'] as const

/** The place in the look that was typed and is not kept: the same parts, wearing the draft's brand, by day and by night. */
export function Draft({ settings: { name, brand, letters } }: { settings: Settings }) {
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
    </section>
  )
}
