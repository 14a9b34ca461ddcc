/** All that answers without a token. Whatever is made public must be written down here too. */
export const publicOperations: readonly string[] = [
  'GET /marketplace/',
  // Coming in.
  'POST /register/',
  'POST /login/',
  'POST /auth/login/',
  'POST /auth/refresh-token/',
  'POST /auth/verify-email/',
  'POST /auth/password/forgot/',
  'POST /auth/password/reset/',
  'GET /auth/session/',
  'POST /auth/session/',
  'POST /auth/session/register/',
  'DELETE /auth/session/',
  // The shop.
  'GET /categories/',
  'GET /products/',
  'GET /products/facets/',
  'GET /products/{id}/',
  'GET /listings/',
  'GET /listings/{id}/',
  'GET /sellers/{id}/',
  'GET /sellers/{id}/feedback/',
  'GET /files/{id}/{width}/',
  // The forms' lists.
  'GET /countries/',
  'GET /provinces/',
  'GET /cities/',
  // Development only.
  'GET /dev/clock/',
  'GET /dev/inbox/',
  'GET /dev/inbox/{message}/',
]
