import type { Brush, Chance } from './brush.ts'
import { roomWith, settingOf } from './settings.ts'

/** Side of a picture in pixels; the first is the one that people see large. */
const sides = { whole: 800, detail: 640, room: 640, bare: 800 } as const

const gloss = `<linearGradient id="gloss" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/>
    <stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/>
  </linearGradient><filter id="fall" x="-15%" y="-15%" width="140%" height="140%"><feGaussianBlur in="SourceAlpha" stdDeviation="11"/>
  <feOffset dx="10" dy="16"/><feComponentTransfer><feFuncA type="linear" slope=".3"/></feComponentTransfer>
  <feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="14"/></filter>`

/** The whole picture: a setting, a shadow under the thing where it stands on something, and the thing, as the view asks. */
export function scene(brush: Brush, thing: string, shadow?: { y: number; width: number }): string {
  const cast = shadow
    ? `<ellipse cx="424" cy="${shadow.y + 6}" rx="${shadow.width * 1.12}" ry="${shadow.width * 0.13}" fill="${brush.ink}" opacity=".3" filter="url(#soft)"/>
       <ellipse cx="400" cy="${shadow.y}" rx="${shadow.width * 0.86}" ry="${shadow.width * 0.06}" fill="${brush.ink}" opacity=".22"/>`
    : ''
  const whole = `${cast}${thing}`
  if (brush.view === 'bare') return whole
  const around: Brush = { ...brush, ...brush.around }
  const size = sides[brush.view]
  const inside =
    brush.view === 'room'
      ? roomWith(around, whole, shadow?.y)
      : `${settingOf(around, brush.world, shadow?.y)}${shadow || brush.view === 'detail' ? whole : lying(whole)}`
  const box = brush.view === 'detail' ? closeTo(around, shadow?.y) : '0 0 800 800'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}"><defs>${gloss}</defs>${inside}</svg>`
}

/** What lies flat or hangs is a little smaller than the picture, and throws its own shadow. */
const lying = (thing: string) =>
  `<g filter="url(#fall)"><g transform="translate(400 400) scale(.94) translate(-400 -400)">${thing}</g></g>`

/** A part of the thing, where there is most to be seen. */
function closeTo(around: Chance, foot: number | undefined): string {
  const wide = around.between(320, 380)
  const middle = foot === undefined ? 400 : (foot + 250) / 2
  return `${around.between(350, 430) - wide / 2} ${Math.round(middle - wide / 2 + around.between(-30, 30))} ${wide} ${wide}`
}
