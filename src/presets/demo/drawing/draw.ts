import { brushFor, type PaletteName, type View } from './brush.ts'
import * as cloth from './cloth.ts'
import * as things from './crafts.ts'
import * as design from './design.ts'

const crafts = { ...cloth, ...things }
const drawings = { ...crafts, ...design }

/** What a demo product looks like: a kind of thing, and the colours it is drawn in. */
export interface Art {
  thing: keyof typeof drawings
  palette: PaletteName
}

/** Draws a demo product as SVG, square. The same key gives the same picture on every machine. */
export function drawPicture({ key, art }: { key: string; art: Art }, view: View = 'whole'): string {
  return drawings[art.thing](brushFor(key, art.palette, art.thing in crafts ? 'crafts' : 'design', view))
}

// What would float on a wall, or stand on a sideboard that it is larger than.
const roomless: ReadonlySet<Art['thing']> = new Set([
  ...(['knife', 'sandals', 'lute', 'stationery', 'screens', 'icons', 'specimen', 'pendant', 'paperPendant'] as const),
  ...(['shellChair', 'spindleChair', 'cordChair', 'table', 'shelf'] as const),
])

/** The views in which a product is shown, in their order: two, since the first start waits for all of them. */
export function viewsOf({ thing }: Art): readonly Exclude<View, 'bare'>[] {
  return roomless.has(thing) ? ['whole', 'detail'] : ['whole', 'room']
}
