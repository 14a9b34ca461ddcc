import { brushFor, type PaletteName } from './brush.ts'
import * as crafts from './crafts.ts'
import * as design from './design.ts'

const drawings = { ...crafts, ...design }

/** What a demo product looks like: a kind of thing, and the colours it is drawn in. */
export interface Art {
  thing: keyof typeof drawings
  palette: PaletteName
}

/** Draws a demo product as SVG, 800 by 800. The same key gives the same picture on every machine. */
export function drawPicture({ key, art }: { key: string; art: Art }): string {
  return drawings[art.thing](brushFor(key, art.palette))
}
