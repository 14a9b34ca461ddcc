import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'
import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import nastaliq from '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2?url'
import nunito from '@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2?url'
import sourceSerif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
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
