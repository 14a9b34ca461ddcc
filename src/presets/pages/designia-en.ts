import { privacyEn } from './privacy-en.ts'

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
{marketplace} sells the work of independent designers and of the makers they work with: furniture, lighting, objects, prints, typefaces.

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

{marketplace} is a place where designers sell to members. The contract of sale is between the two. We hold the buyer's payment and settle what they cannot.

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
      title: 'About {marketplace}',
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
    privacyEn('designer'),
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
