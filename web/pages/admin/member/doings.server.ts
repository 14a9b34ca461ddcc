import { attempt } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'

type Doing = (form: Posted, id: string) => ReturnType<typeof attempt>

/** What an operator does to a member, by the name of the form. */
export const doings: Readonly<Record<string, Doing>> = {
  roles: ({ api, all }, id) =>
    attempt(api.PUT('/members/{id}/roles/', { params: { path: { id } }, body: { roles: all('roles') } })),
  suspend: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/suspend/', { params: { path: { id } }, body: { reason: text('reason') } })),
  reinstate: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/reinstate/', { params: { path: { id } }, body: { reason: text('reason') } })),
  sign_out: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/sign-out/', { params: { path: { id } }, body: { reason: text('reason') } })),
  second_step: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/totp/disable/', { params: { path: { id } }, body: { reason: text('reason') } })),
  erase: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/erasure/', { params: { path: { id } }, body: { email: text('email') } })),
  adjust: ({ api, text, once }, id) =>
    attempt(
      api.POST('/wallets/{id}/adjustments/', {
        params: { path: { id } },
        headers: once,
        body: {
          amount: text('amount'),
          currency: text('currency') as 'PKR',
          direction: text('direction') === 'take' ? 'take' : 'give',
          reason: text('reason'),
        },
      }),
    ),
}
