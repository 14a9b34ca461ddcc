import type { Brand } from '../../kernel/brand.ts'
import { type Palette, paletteOf } from '../../kernel/palette.ts'

/** The colours of a brand, as pages wear them; those of plain ink on paper where one is no `#rrggbb`. */
export function coloursOf(brand: Brand): Palette {
  const { accent, accentDark, second, secondDark, surface, ink, night } = brand
  const own = { accent, accentDark, second, secondDark, surface, ink, night }
  return paletteOf(Object.values(own).every((colour) => /^#[0-9a-f]{6}$/i.test(colour)) ? own : plain)
}

const plain = {
  accent: '#1f4a6b',
  accentDark: '#9cc4e4',
  second: '#5a5f66',
  secondDark: '#b9bec6',
  surface: '#f6f6f7',
  ink: '#1f2328',
  night: '#16181b',
}
