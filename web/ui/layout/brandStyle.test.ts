import { expect, test } from 'vitest'
import { brandStyle } from './brandStyle.ts'
import { isSurelyVisitor, readPreferences } from './preferences.ts'

const brand = {
  tagline: '',
  accent: '#9a3412',
  accent_dark: '#f2a477',
  surface: '#fbf6ef',
  ink: '#2b1d14',
  mark: 'M',
  typeface: 'serif',
} as const

test('[CO-20] a colour of the brand cannot become a style sheet of its own', () => {
  expect(brandStyle(brand)).toBe(
    ':root{--brand-accent:#9a3412;--brand-accent-dark:#f2a477;--brand-surface:#fbf6ef;--brand-ink:#2b1d14}',
  )
  expect(brandStyle({ ...brand, accent: 'red}body{display:none' })).not.toContain('display')
  expect(brandStyle({ ...brand, ink: '#fff</style><script>' })).not.toContain('script')
})

test('[CO-12] a cookie names the theme and the zone only if there are such', () => {
  const read = (cookie: string) => readPreferences(new Request('http://a.localhost/', { headers: { cookie } }))
  expect(read('theme=dark; zone=Asia%2FKarachi')).toEqual({ theme: 'dark', zone: 'Asia/Karachi' })
  expect(read('theme=x" onload="; zone=Mars%2FBase')).toEqual({ theme: 'auto', zone: undefined })
  expect(read('zone=%E0%A4%A')).toEqual({ theme: 'auto', zone: undefined })
})

test('[CO-12] only who brings no cookie of ours but theme and zone is taken for a visitor', () => {
  const visitor = (cookie: string) => isSurelyVisitor(new Request('http://a.localhost/', { headers: { cookie } }))
  expect(visitor('')).toBe(true)
  expect(visitor('theme=dark; zone=UTC')).toBe(true)
  expect(visitor('theme=dark; marketry_session=x')).toBe(false)
})
