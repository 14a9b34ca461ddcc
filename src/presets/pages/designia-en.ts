const home = `
:::hero
title: Objects with somebody behind them
lead: Furniture, lighting, prints and typefaces from independent designers and small makers. Chosen by eye, sold by name, paid for when they have arrived.
action: See what is here|/search
second: Show your work|/signup
:::

:::columns
### Made by people you can name

Every piece has its designer's page: who they are, what else they make, how buyers found it.
:::next
### Held until you have it

Your payment is held by the house. It reaches the designer fourteen days after delivery, not before.
:::next
### Digital, too

Typefaces and drawings are yours to fetch as soon as they are paid for.
:::
`

const about = `
Designia sells the work of independent designers and of the makers they work with: furniture, lighting, objects, prints, typefaces.

## What we look for

We have no algorithm for taste. People who do this work themselves look at each new shop and ask three things: whether it is the seller's own, whether it is described as it is, and whether it will arrive whole.

## How we earn

We take **ten per cent** of what is sold. There is no fee for being here, no subscription, and no paid place in the results.

## What we stand for

- The designer's name stands beside every piece.
- A photograph shows the piece, not a rendering of it; where it is a rendering, it says so.
- Copies are taken down the day we learn of them.

> A lamp is half a lamp until somebody has read by it for a winter.

[[Show your work|/signup]]

[[Write to us|/contact|quiet]]
`

const help = `
What people ask most. If it is not here, [write to us](/contact).

## Buying

:::faq In which currency do I pay?
Prices are shown and charged in the currency that is written beside them. Your bank may convert it, at its own rate.
:::

:::faq When does it arrive?
It leaves within seven days of being paid for. Furniture is sent by a carrier who agrees a day with you; everything else comes as a parcel with a number.
:::

:::faq It is not what I expected
For fourteen days after delivery you may ask to return it. Prints and lamps come back as they were; typefaces, once fetched, do not.
:::

:::faq It arrived broken
Take a picture of the piece and of its packing before you throw anything away, and ask for a return on the page of your [order](/orders). You are refunded in full.
:::

## Selling

:::faq Who may sell?
Designers, and makers with their designer's leave. We look at each new shop before its first piece can be bought.
:::

:::faq When am I paid?
Fourteen days after delivery, less our ten per cent, to the account you connected under [Payouts](/sell/payouts).
:::

:::faq May I sell editions?
Yes. Say how large the edition is, and number the pieces; the stock you give is the number that is left.
:::
`

const terms = `
:::note
These are the terms your marketplace begins with, written to be read. Have them looked at by somebody who knows the law where you trade before you rely on them.
:::

## 1. Who deals with whom

Designia is a place where designers sell to members. The contract of sale is between the two. We hold the buyer's payment and settle what they cannot.

## 2. Work and rights

1. You sell your own work, or what its author has let you sell.
2. Buying a piece does not buy the right to copy it. A typeface comes with the licence that is named beside it.
3. What you upload stays yours; you let us show it, to sell it.

## 3. Buying

1. An order binds you when you have paid. Unpaid orders end by themselves after 72 hours.
2. Your payment is held until fourteen days after delivery.
3. Within that time you may ask to return what is broken, missing or not as it was described.

## 4. Selling

1. You describe each piece as it is: its material, its size, its edition, its faults.
2. You send it within seven days, packed so that it arrives whole.
3. Our fee is ten per cent, fixed in each order when the order is made.

## 5. When something goes wrong

We ask both sides to show what they have, and decide within ten days as a rule. A bank's decision about a card payment binds all of us.

## 6. Your data

We keep what a sale needs and sell it to nobody. You can fetch all of it and leave: [Your data](/account/data).

## 7. Changes

You are told of a change fourteen days before. Orders that are made already keep their terms.
`

const privacy = `
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

1. The designer sees the name and address of whoever bought from them, for that order.
2. Everybody sees what designers show of themselves, and the ratings that were given.
3. Stripe learns what a payment or a payout needs.
4. Those who run Designia see what they need to settle a disagreement, and what they do is written down.

Nobody else. We sell nothing of it, and no page here loads anything from another company to watch you.

## Cookies

One keeps you logged in, for thirty days at most. One knows the device, so that a login from a new one is noticed. Others keep what you chose: the language, and light or dark. None follows you elsewhere.

## Letters

You are told by e-mail what you must know of your deals. The rest you choose under [Notifications](/notifications/settings), and each of those letters can be stopped by one click.

## How to fetch it, and how to leave

Under [Your data](/account/data) you fetch everything we hold of you, and have it erased at once, as soon as no deal is open. What the books must keep stays there without your name.

## Questions

[Write to us](/contact). A person answers.
`

/** Designia in English. */
export const designiaEn = {
  pages: [
    {
      kind: 'home' as const,
      path: '',
      title: 'Objects with somebody behind them',
      lead: 'Furniture, lighting, prints and typefaces from independent designers.',
      markup: home,
    },
    {
      kind: 'page' as const,
      path: 'about',
      title: 'About Designia',
      lead: 'The work of independent designers, sold under their names.',
      markup: about,
    },
    {
      kind: 'page' as const,
      path: 'help',
      title: 'Help',
      lead: 'Ordering, delivery, returns, and selling your work.',
      markup: help,
    },
    {
      kind: 'page' as const,
      path: 'terms',
      title: 'Terms',
      lead: 'What buyers, designers and we ourselves owe one another.',
      markup: terms,
    },
    {
      kind: 'page' as const,
      path: 'privacy',
      title: 'Privacy',
      lead: 'What we hold of you, who sees it, and how to fetch it or have it erased.',
      markup: privacy,
    },
  ],
  header: [] as const,
  footer: [
    ['About', '/about'],
    ['Help', '/help'],
    ['Terms', '/terms'],
    ['Privacy', '/privacy'],
    ['Journal', '/blog'],
    ['Write to us', '/contact'],
  ] as const,
}
