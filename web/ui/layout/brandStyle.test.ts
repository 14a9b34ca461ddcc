import { expect, test } from 'vitest'
import type { Brand } from '../../api/shapes.ts'
import { brandAttributes, brandStyle } from './brandStyle.ts'
import { isSurelyVisitor, readPreferences } from './preferences.ts'

const palette = {
  light: { page: '#fbf6ef', ink_soft: '#5c4f46' },
  dark: { page: '#1a1310', ink_soft: '#c9c0b8' },
} as unknown as Brand['palette']

test('[CO-20] a colour of the brand cannot become a style sheet of its own', () => {
  expect(brandStyle({ palette })).toBe(
    ':root{--page:light-dark(#fbf6ef,#1a1310);--ink-soft:light-dark(#5c4f46,#c9c0b8)}',
  )
  const hostile = (page: string) => brandStyle({ palette: { ...palette, light: { ...palette.light, page } } })
  expect(hostile('red}body{display:none')).not.toContain('display')
  expect(hostile('#fff</style><script>')).not.toContain('script')
})

test('[CO-12] what of a brand is no colour reaches the page as plain words', () => {
  const said = { typeface: 'crafted', corners: 'round', density: 'airy', motion: 'calm', imagery: 'crafts' } as const
  expect(brandAttributes(said)).toMatchObject({ 'data-typeface': 'crafted', 'data-corners': 'round' })
  expect(brandAttributes({ ...said, corners: 'x" onload="' as never })).toMatchObject({ 'data-corners': undefined })
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
