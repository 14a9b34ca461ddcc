import { use } from 'react'
import type { Brand } from '../../../api/shapes.ts'
import { Button } from '../../../ui/form/Button.tsx'
import { brandAttributes, brandStyle } from '../../../ui/layout/brandStyle.ts'
import { Brandmark } from '../../../ui/layout/Brandmark.tsx'
import { NonceContext } from '../../../ui/layout/NonceContext.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { useWords } from '../../../words/words.ts'
import css from './draft.module.css'

/** The place in the look that was typed and is not kept: the same parts, wearing the draft's colours and type. */
export function Draft({ name, brand }: { name: string; brand: Brand }) {
  const t = useWords('admin')
  const nonce = use(NonceContext)
  return (
    <section className={css.around} aria-label={t('settings.preview_title')}>
      <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: brandStyle(brand, '#draft') }} />
      <Notice title={t('settings.preview_title')}>{t('settings.preview_lead')}</Notice>
      <div id="draft" className={css.draft} {...brandAttributes(brand)}>
        <p className={css.name}>
          <Brandmark brand={brand} /> <bdi>{name}</bdi>
        </p>
        <h2 dir="auto">{brand.tagline}</h2>
        <div className={css.card}>
          <p>{t('settings.preview_text')}</p>
          <p>
            <Badge tone="good">1</Badge> <Badge tone="warn">2</Badge> <Badge tone="bad">3</Badge>
          </p>
          <p className={css.row}>
            <Button>{t('settings.preview')}</Button>
            <Button quiet>{t('settings.preview_quiet')}</Button>
          </p>
        </div>
      </div>
    </section>
  )
}
