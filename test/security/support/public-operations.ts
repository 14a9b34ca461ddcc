/** All that answers without a token. Whatever is made public must be written down here too. */
export const publicOperations: readonly string[] = [
  'GET /marketplace/',
  // Coming in.
  'POST /register/',
  'POST /login/',
  'POST /auth/login/',
  'POST /auth/refresh-token/',
  'POST /auth/totp/verify/',
  'POST /auth/magic-link/',
  'POST /auth/magic-link/verify/',
  'POST /auth/verify-email/',
  'POST /auth/email/confirm/',
  'POST /auth/password/forgot/',
  'POST /auth/password/reset/',
  'GET /auth/session/',
  'POST /auth/session/',
  'POST /auth/session/register/',
  'POST /auth/session/totp/',
  'POST /auth/session/magic-link/',
  'DELETE /auth/session/',
  // A link in an e-mail, good for one thing.
  'GET /notifications/unsubscribe/',
  'POST /notifications/unsubscribe/',
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
  // By a signed link.
  'GET /exports/{id}/archive/',
  'GET /documents/{id}/bytes/',
  'PUT /documents/{id}/bytes/',
  // The forms' lists.
  'GET /countries/',
  'GET /provinces/',
  'GET /cities/',
  // Development only.
  'GET /dev/clock/',
  'GET /dev/inbox/',
  'GET /dev/inbox/{message}/',
]
