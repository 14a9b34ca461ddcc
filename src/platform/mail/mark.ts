import { LRUCache } from 'lru-cache'
import type { Brand } from '../../kernel/brand.ts'
import { renderPictures } from '../files/render.ts'
import { coloursOf } from './colours.ts'

/** Under this name the letter finds its picture among its own parts (RFC 2392). */
export const markId = 'mark@letter'

// Twice what it is shown at: sharp on a telephone.
const size = 96
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 200 })

/** The drawn mark as SVG on a ground of its own, since the letter may be dark; undefined for a brand that has letters only. */
export function markOf(brand: Brand): string | undefined {
  if (brand.emblem.length === 0) return undefined
  const { light } = coloursOf(brand)
  const inkOf = (ink: Brand['emblem'][number]['fill']) => (ink === 'none' ? 'none' : light[ink])
  const paths = brand.emblem
    .filter(({ d }) => /^[\w\s.,-]+$/.test(d))
    .map(
      ({ d, fill, stroke, width }) =>
        `<path d="${d}" fill="${inkOf(fill)}" stroke="${inkOf(stroke)}" stroke-width="${Number(width)}" stroke-linecap="round"/>`,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${light.page}"/><g transform="translate(5 5) scale(.844)">${paths.join('')}</g></svg>`
}

/** The mark as PNG, which every mail program shows; each is drawn once, however many letters wait for it. */
export async function drawMark(svg: string): Promise<Buffer> {
  const underway = drawn.get(svg) ?? renderPictures([svg]).then(([png = Buffer.alloc(0)]) => png)
  drawn.set(svg, underway)
  try {
    return await underway
  } catch (fault) {
    drawn.delete(svg)
    throw fault
  }
}
