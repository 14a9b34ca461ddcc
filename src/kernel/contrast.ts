/** The least contrast at which WCAG 2.2 AA lets text of body size stand on a ground (success criterion 1.4.3). */
export const readableContrast = 4.5

/** The least contrast at which a line or mark that means something is seen: borders of fields, the focus (1.4.11). */
export const visibleContrast = 3

/**
 * The contrast of two colours (`#rrggbb`), from 1 (none) to 21 (black on white).
 * Source: WCAG 2.2, 'contrast ratio' and 'relative luminance'.
 */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
