import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import type { ReceivedFile } from '../../../platform/http/parts.ts'
import { writeMenu } from '../commands/menus.ts'
import { addRedirect, removeRedirect } from '../commands/moving.ts'
import { addPicture, describePicture, type LibraryFiles, removePicture } from '../commands/pictures.ts'
import { noSuchRedirect } from '../errors.ts'
import * as shape from '../keeping-schema.ts'
import { presentRedirect } from '../present.ts'
import * as queries from '../queries/keeping.ts'
import { readMenus } from '../queries/published.ts'
import { pathFrom } from '../rules.ts'
import { idPath } from '../schema.ts'
import { selectRedirectFrom } from '../store/redirects.ts'

const { read, change, converse } = endpointsOf('pages')

const operator = { access: { role: 'operator' } } as const

/** What lies around the pages: menus, redirects, the media library. */
export function keepingEndpoints(files: LibraryFiles) {
  return [
    change(
      'PUT',
      '/menus/:name/',
      {
        ...operator,
        summary: 'Write a menu in one language',
        params: shape.menuPath,
        body: shape.menuInput,
        answer: shape.menus,
        refusals: ['menu_changed'],
      },
      async (tx, call) => {
        await writeMenu(tx, call, call.params.name, call.body)
        return readMenus(tx, { wish: call.body.language, locale: call.marketplace.settings.locale }, true)
      },
    ),
    read(
      '/redirects/',
      { ...operator, summary: 'Where old paths lead', query: shape.redirectQuery, answer: shape.redirectList },
      async (tx, call) => presentPage(call, await queries.listRedirects(tx, call.actor, call.query), presentRedirect),
    ),
    change(
      'POST',
      '/redirects/',
      {
        ...operator,
        summary: 'Send whoever comes to a path on to another',
        body: shape.redirectInput,
        answer: shape.redirectAnswer,
        status: 201,
        refusals: ['path_not_possible', 'redirect_from_page', 'redirect_taken', 'redirect_loop'],
      },
      async (tx, call) => {
        await addRedirect(tx, call, call.body)
        const added = await selectRedirectFrom(tx, pathFrom(call.body.from))
        if (!added) throw noSuchRedirect()
        return presentRedirect(added)
      },
    ),
    change(
      'DELETE',
      '/redirects/:id/',
      { ...operator, summary: 'Take a redirect away', params: idPath, answer: null },
      (tx, call) => removeRedirect(tx, call, call.params.id),
    ),
    read(
      '/media/',
      { ...operator, summary: 'The media library', query: shape.pictureQuery, answer: shape.pictureList },
      async (tx, call) => {
        const { page, present } = await queries.listPictures(tx, call.actor, call.query.q, call.query)
        return presentPage(call, page, present)
      },
    ),
    converse(
      'POST',
      '/media/',
      {
        ...operator,
        summary: 'Put a picture into the library',
        description: 'multipart/form-data: one file (JPEG, PNG, WebP, AVIF or GIF, 10 MB at most), and `alt`.',
        multipart: true,
        body: shape.pictureUpload,
        answer: shape.picture,
        status: 201,
        refusals: ['picture_type', 'picture_too_large', 'picture_broken', 'too_many_pictures'],
      },
      async (within, call) => {
        // The shape has counted them: there is one.
        const file = call.body.files[0] as ReceivedFile
        const sent = { file, alt: call.body.fields.alt }
        const id = await addPicture(within, files, call, call.marketplace.id, sent)
        return within((tx) => queries.readPicture(tx, call.actor, id))
      },
    ),
    read(
      '/media/:id/',
      { ...operator, summary: 'A picture of the library', params: idPath, answer: shape.picture },
      (tx, call) => queries.readPicture(tx, call.actor, call.params.id),
    ),
    change(
      'PUT',
      '/media/:id/',
      {
        ...operator,
        summary: 'Say what a picture shows',
        params: idPath,
        body: shape.pictureWords,
        answer: shape.picture,
      },
      async (tx, call) => {
        await describePicture(tx, call, call.params.id, call.body.alt)
        return queries.readPicture(tx, call.actor, call.params.id)
      },
    ),
    change(
      'DELETE',
      '/media/:id/',
      {
        ...operator,
        summary: 'Take a picture that no page shows out of the library',
        params: idPath,
        answer: null,
        refusals: ['picture_in_use'],
      },
      (tx, call) => removePicture(tx, files, call, call.params.id),
    ),
  ]
}
