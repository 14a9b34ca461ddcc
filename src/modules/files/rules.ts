/** Widths in pixels in which a picture is kept, rising; none wider than the picture itself but the smallest. */
export const keptWidths = [160, 480, 960, 1600] as const

/** A picture in one size. */
export interface Source {
  width: number
  url: string
}

/** Where a public picture of `width` pixels is found in each of its sizes, smallest first. */
export function sourcesOf(fileId: string, width: number): Source[] {
  const kept = keptWidths.filter((one, index) => index === 0 || one <= width)
  return kept.map((one) => ({ width: one, url: `/api/v1/files/${fileId}/${one}/` }))
}
