import type { Brand } from '../../api/shapes.ts'

const colour = /^#[0-9a-f]{3,8}$/i

/** The four colours of a brand as CSS. What is no plain colour is left out: a setting must not become a style sheet. */
export function brandStyle(brand: Brand): string {
  const values = {
    '--brand-accent': brand.accent,
    '--brand-accent-dark': brand.accent_dark,
    '--brand-surface': brand.surface,
    '--brand-ink': brand.ink,
  }
  const lines = Object.entries(values).filter(([, value]) => colour.test(value))
  return `:root{${lines.map(([name, value]) => `${name}:${value}`).join(';')}}`
}
