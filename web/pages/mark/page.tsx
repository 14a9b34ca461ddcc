import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { Brand } from '../../api/shapes.ts'
import type { Route } from './+types/page'

/** The marketplace's mark as the picture in the browser's tab. */
export async function loader({ context }: Route.LoaderArgs) {
  const { brand } = await need(apiOf({ context }).GET('/marketplace/'))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${brand.emblem.length > 0 ? drawn(brand) : lettered(brand)}</svg>`
  return new Response(svg, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' },
  })
}

function drawn({ emblem, palette: { light } }: Brand): string {
  const inkOf = (ink: Brand['emblem'][number]['fill']) => (ink === 'none' ? 'none' : light[ink])
  const paths = emblem.map(
    ({ d, fill, stroke, width }) =>
      `<path d="${d}" fill="${inkOf(fill)}" stroke="${inkOf(stroke)}" stroke-width="${width}" stroke-linecap="round"/>`,
  )
  // A tab may be dark: the mark stands on its own ground.
  return `<rect width="64" height="64" rx="12" fill="${light.page}"/><g transform="translate(5 5) scale(.844)">${paths.join('')}</g>`
}

/** An operator's own letters: nothing of them may be taken for markup. */
function lettered({ mark, palette: { light } }: Brand): string {
  const letters = mark.replace(/[<>&"']/g, '').slice(0, 3)
  return `<rect width="64" height="64" rx="14" fill="${light.accent}"/><text x="32" y="33" fill="#fff" font-family="Georgia, serif" font-weight="700" font-size="${letters.length > 2 ? 22 : 30}" text-anchor="middle" dominant-baseline="central">${letters}</text>`
}
