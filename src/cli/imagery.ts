import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { designiaCatalogue } from '../presets/demo/catalogue-designia.ts'
import { madeinpkCatalogue } from '../presets/demo/catalogue-madeinpk.ts'
import { drawPicture } from '../presets/demo/drawing/draw.ts'
import { heroes } from '../presets/demo/drawing/heroes.ts'
import type { DemoCatalogue } from '../presets/demo/product.ts'

export const imageryFolder = fileURLToPath(new URL('../../web/imagery', import.meta.url))

/**
 * The pictures a brand brings along, by their path: `<preset>/hero.svg`, and one for each first category of its demo.
 * The web app serves them as its own assets; uploaded pictures take their place.
 */
export function imagery(): ReadonlyMap<string, string> {
  const large = Object.entries(heroes).map(([slug, draw]) => [`${slug}/hero.svg`, draw()] as const)
  const drawings = [
    ...large,
    ...ofCategories('madeinpk', madeinpkCatalogue),
    ...ofCategories('designia', designiaCatalogue),
  ]
  return new Map(drawings.map(([path, drawing]) => [path, `${drawing.replaceAll(/\s*\n\s*/g, ' ')}\n`]))
}

function ofCategories(preset: string, { categories, products }: DemoCatalogue) {
  return categories.flatMap(({ slug }) => {
    const inside = products.filter(({ category }) => category.split('/')[0] === slug)
    // Not its first product, which stands at the head of most lists anyway.
    const shown = inside[Math.floor(inside.length / 2)]
    return shown ? [[`${preset}/category-${slug}.svg`, drawPicture(shown)] as const] : []
  })
}

/** Draws them all anew into web/imagery. */
export async function writeImagery(): Promise<void> {
  await rm(imageryFolder, { recursive: true, force: true })
  for (const [path, drawing] of imagery()) {
    const file = join(imageryFolder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, drawing)
  }
}
