import figtree from '../../faces/figtree-text.woff2?url'
import fraunces from '../../faces/fraunces-display.woff2?url'
import inter from '../../faces/inter-text.woff2?url'
import nastaliq from '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2?url'
import nunito from '../../faces/nunito-text.woff2?url'
import sourceSerif from '../../faces/source-serif-display.woff2?url'
import type { Brand } from '../../api/shapes.ts'

const files: Record<Brand['typeface'], readonly string[]> = {
  crafted: [figtree, fraunces],
  clear: [figtree],
  gentle: [nunito],
  sober: [inter, sourceSerif],
  editorial: [inter],
}

/** The files a page's first words are set in: fetched with the page, so that they do not jump when the face arrives. */
export function filesOfTypeface(typeface: Brand['typeface'], language: string): readonly string[] {
  return language.startsWith('ur') ? [nastaliq] : files[typeface]
}
