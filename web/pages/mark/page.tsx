import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { Route } from './+types/page'

/** The marketplace's mark as the picture in the browser's tab. */
export async function loader({ context }: Route.LoaderArgs) {
  const { brand } = await need(apiOf({ context }).GET('/marketplace/'))
  const letters = brand.mark.replace(/[<>&"']/g, '').slice(0, 3)
  const accent = /^#[0-9a-f]{3,8}$/i.test(brand.accent) ? brand.accent : '#333333'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${accent}"/><text x="32" y="33" fill="#fff" font-family="Georgia, serif" font-weight="700" font-size="${letters.length > 2 ? 22 : 30}" text-anchor="middle" dominant-baseline="central">${letters}</text></svg>`
  return new Response(svg, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' },
  })
}
