import type { ReactNode } from 'react'
import { useWords } from '../../words/words.ts'
import { ActingBanner } from './ActingBanner.tsx'
import { ClosedBanner } from './ClosedBanner.tsx'
import { DevelopmentBar } from './DevelopmentBar.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Progress } from './Progress.tsx'
import css from './Shell.module.css'
import { useNewPage } from './useNewPage.ts'

/** What stands around every page. The first thing the keyboard reaches leads past it. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useWords('shell')
  useNewPage()
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <ActingBanner />
      <ClosedBanner />
      <Progress />
      <Header />
      <main id="content" tabIndex={-1} className={css.main}>
        {children}
      </main>
      <Footer />
      <DevelopmentBar />
    </div>
  )
}
