import type { Brand } from '../../api/shapes.ts'

const colour = /^#[0-9a-f]{6}$/i
const plainWord = /^[a-z]+$/

/**
 * The colours of a brand as CSS, each in its two themes. What is no plain colour is left out: a setting must not become
 * a style sheet. `scope` names whose colours they are; the whole page unless a part of it wears another brand.
 */
export function brandStyle({ palette: { light, dark } }: Pick<Brand, 'palette'>, scope = ':root'): string {
  const lines = Object.entries(light).flatMap(([role, day]) => {
    const night = dark[role as keyof typeof dark]
    if (!colour.test(day) || !colour.test(night)) return []
    return [`--${role.replaceAll('_', '-')}:light-dark(${day},${night})`]
  })
  return `${scope}{${lines.join(';')}}`
}

/** What of a brand is no colour, as attributes that the style sheets know. */
export function brandAttributes(brand: Pick<Brand, 'typeface' | 'corners' | 'density' | 'motion' | 'imagery'>) {
  const { typeface, corners, density, motion, imagery } = brand
  return {
    'data-typeface': word(typeface),
    'data-corners': word(corners),
    'data-density': word(density),
    'data-motion': word(motion),
    'data-imagery': word(imagery),
  }
}

const word = (said: string) => (plainWord.test(said) ? said : undefined)
