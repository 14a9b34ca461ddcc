import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { href } from './body.ts'
import { isOwnPlace } from './hrefs.ts'
import { language, languageWish, source } from './schema.ts'

const link = z.strictObject({
  label: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\r\n]*$/, 'One line.'),
  href,
})
const menu = z.object({ revision: z.int(), items: z.array(z.object({ label: z.string(), href: z.string() })) })

/** Revision 0: nobody has written it in any language yet. */
export const menus = z.object({ language: z.string(), header: menu, footer: menu }).meta({ id: 'PagesMenus' })
export const menuQuery = z.strictObject({ language: languageWish, exact: z.enum(['true', 'false']).optional() })
export const menuPath = z.strictObject({ name: z.enum(['header', 'footer']) })
export const menuInput = z
  .strictObject({ language, base_revision: z.int().min(0), items: z.array(link).max(30) })
  .meta({ id: 'PagesMenuInput' })
export type MenuInput = z.output<typeof menuInput>
export type MenuPlace = 'header' | 'footer'

const redirect = z
  .object({ id: z.uuid(), from_path: z.string(), to_path: z.string(), by_move: z.boolean(), made_at: z.iso.datetime() })
  .meta({ id: 'PagesRedirect' })
export const redirectAnswer = redirect
export const redirectList = pageOf(redirect).meta({ id: 'PagesRedirectList' })
export const redirectQuery = z.strictObject(pageQuery)

const ownPlace = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => (text.startsWith('/') ? text : `/${text}`))
  .refine(isOwnPlace, 'A path of this marketplace: /about. Other sites cannot be redirected to.')

export const redirectInput = z.strictObject({ from: ownPlace, to: ownPlace }).meta({ id: 'PagesRedirectInput' })

export const picture = z
  .object({
    id: z.uuid(),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
    sources: z.array(source),
    added_at: z.iso.datetime(),
    /** The pages that show it now, or in a revision that waits. */
    used_by: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: 'PagesPicture' })
export const pictureList = pageOf(picture).meta({ id: 'PagesPictureList' })
export const pictureQuery = z.strictObject({ q: z.string().trim().min(1).max(100).optional(), ...pageQuery })
const alt = z
  .string()
  .trim()
  .min(1, 'Say what the picture shows, for who cannot see it.')
  .max(300)
  .regex(/^[^\r\n]*$/, 'One line.')
export const pictureUpload = z
  .strictObject({
    files: z.array(z.any()).min(1, 'Choose a picture.').max(1, 'One picture at a time.'),
    fields: z.strictObject({ alt }),
  })
  .meta({ id: 'PagesPictureUpload' })
export const pictureWords = z.strictObject({ alt }).meta({ id: 'PagesPictureWords' })
