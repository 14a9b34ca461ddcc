import { type PictureSize, pictureWidths } from '../../platform/files/picture.ts'

/** A picture in one size: its width in pixels, and where it is found on the marketplace's own host. */
export interface Source {
  width: number
  url: string
}

/** Where a public picture that is `width` pixels wide is found in each of its sizes, the narrowest first. */
export function sourcesOf(fileId: string, width: number): Source[] {
  const at = (size: PictureSize) => `/api/v1/files/${fileId}/${size}/`
  const narrower = pictureWidths.filter((one) => one < width).map((one) => ({ width: one, url: at(one) }))
  return [...narrower, { width, url: at('original') }]
}

/** The size a path names; undefined when there is none like it. */
export function readSize(text: string): PictureSize | undefined {
  return text === 'original' ? text : pictureWidths.find((width) => String(width) === text)
}

/** What anybody may look at. Everything else is reached by signed links of the module it belongs to. */
export const publicPurposes: readonly string[] = ['product_picture', 'page_picture']
