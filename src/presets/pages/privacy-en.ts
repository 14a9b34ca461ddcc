/**
 * What a marketplace of goods says of the data it keeps, in English. It holds for the program, whatever is sold.
 * @param seller what those who sell are called there, in the singular: seller, designer
 */
export const privacyEn = (seller: string) => ({
  kind: 'page' as const,
  path: 'privacy',
  title: 'Privacy',
  lead: 'What we hold of you, who sees it, and how to fetch it or have it erased.',
  markup: `
:::note
This is how your marketplace keeps data on its first day, written to be read. Say who you are and where, and have it looked at by somebody who knows the law where you trade before you rely on it.
:::

## What we hold

- **Your account:** name, e-mail, language, and what you add to your profile. Your password is kept in a form that cannot be read back.
- **Your addresses,** and on each order the one that it was sent to.
- **Your deals:** what was ordered, paid, sent, returned and said about it.
- **Where you log in from:** the device and the address of the network, so that you can end a session that is not yours.

## What we never see

The number of your card. It is typed on a page of Stripe, who carry out the payment and tell us that it was made.

## Who else sees what

1. The ${seller} sees the name and address of whoever bought from them, for that order.
2. Everybody sees what ${seller}s show of themselves, and the ratings that were given.
3. Stripe learns what a payment or a payout needs.
4. Those who run {marketplace} see what they need to settle a disagreement, and what they do is written down.

Nobody else. We sell nothing of it, and no page here loads anything from another company to watch you.

## Cookies

One keeps you logged in, for thirty days at most. One knows the device, so that a login from a new one is noticed. Others keep what you chose: the language, and light or dark. None follows you elsewhere.

## Letters

You are told by e-mail what you must know of your deals. The rest you choose under [Notifications](/notifications/settings), and each of those letters can be stopped by one click.

## How to fetch it, and how to leave

Under [Your data](/account/data) you fetch everything we hold of you, and have it erased at once, as soon as no deal is open. What the books must keep stays there without your name.

## Questions

[Write to us](/contact). A person answers.
`,
})
