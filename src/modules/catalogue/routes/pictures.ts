import { endpointsOf } from '../../../platform/http/endpoint.ts'
import type { ReceivedFile } from '../../../platform/http/parts.ts'
import { addPicture, arrangePictures, type PictureFiles, removePicture } from '../commands/pictures.ts'
import type { DealsOfProduct } from '../commands/products.ts'
import * as shape from '../schema.ts'

const { change, converse } = endpointsOf('catalogue')

const members = { access: 'members' } as const

/** A product's pictures. Sending one in is no transaction: the bytes are worked on while no connection is held. */
export function pictureEndpoints(files: PictureFiles, deals: DealsOfProduct) {
  return [
    converse(
      'POST',
      '/products/:id/pictures/',
      {
        ...members,
        summary: 'Add a picture',
        description: 'multipart/form-data: one file (JPEG, PNG, WebP, AVIF or GIF, 10 MB at most), and `alt`.',
        multipart: true,
        params: shape.idPath,
        body: shape.pictureUpload,
        answer: shape.picture,
        status: 201,
        refusals: [
          'picture_type',
          'picture_too_large',
          'picture_broken',
          'too_many_pictures',
          'product_withdrawn',
          'product_bid_on',
        ],
      },
      (within, call) => {
        const to = { marketplaceId: call.marketplace.id, productId: call.params.id }
        // The shape has counted them: there is one.
        const file = call.body.files[0] as ReceivedFile
        return addPicture(within, files, call, deals, to, { file, alt: call.body.fields.alt })
      },
    ),
    change(
      'PUT',
      '/products/:id/pictures/',
      {
        ...members,
        summary: 'Put the pictures into another order',
        params: shape.idPath,
        body: shape.pictureOrder,
        answer: shape.pictureList,
        refusals: ['pictures_differ', 'product_withdrawn', 'product_bid_on'],
      },
      async (tx, call) => ({
        results: await arrangePictures(tx, call, deals, call.params.id, call.body),
        next: null,
        previous: null,
      }),
    ),
    change(
      'DELETE',
      '/products/:id/pictures/:picture_id/',
      {
        ...members,
        summary: 'Remove a picture',
        params: shape.picturePath,
        answer: null,
        refusals: ['product_withdrawn', 'product_bid_on'],
      },
      (tx, call) => removePicture(tx, call, deals, call.params.id, call.params.picture_id),
    ),
  ]
}
