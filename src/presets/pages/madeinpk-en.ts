import { privacyEn } from './privacy-en.ts'

const home = `
:::hero
title: Made by hand, from Khyber to Karachi
lead: Ajrak, blue pottery, hand-knotted rugs and carved walnut, bought from the people who make them. You pay us; the maker is paid once your parcel has arrived.
action: Look around|/search
second: Sell what you make|/signup
:::

:::success
**Nothing lost on the way.** If a parcel is never sent, or never arrives, you get all of your money back: [how that works](/help).
:::
`

const about = `
{marketplace} is a marketplace for things that are made in Pakistan by the people who sell them. No warehouse, no middleman: each shop is a workshop, a family, a cooperative.

## Why we began

A shawl that takes a weaver in Bhit Shah three weeks was sold in Karachi for ten times what she got for it. The money went to those who could afford to wait for it. We wanted a place in which the maker names the price, the buyer sees whom they pay, and nobody has to trust a stranger with their money.

## What we do, and what we do not

- We **hold the money** until the parcel has arrived, and give it back if it never does.
- We take **two per cent** of each sale, and nothing for being here.
- We answer when buyer and seller cannot agree.
- We do **not** buy, store or send anything ourselves, and we do not sell your data to anyone.

> My grandfather dyed ajrak for the village. I dye it for people in Gilgit and in Glasgow, from the same blocks.
>
> Sana, Bhit Shah

## Who may sell

Whoever makes things in Pakistan, or sells for those who do: potters and carpenters, weavers, tailors, beekeepers, bookbinders. You need an account with our payment service, which asks who you are.

[[Open a shop|/signup]]

[[Write to us|/contact|quiet]]
`

const help = `
Most questions are answered here. If yours is not, [write to us](/contact): a person reads it.

## Buying

:::faq How do I pay?
With a card, or from your wallet here. We hold the money; the seller cannot touch it before your parcel has arrived and you have had time to look at it.
:::

:::faq When does my parcel come?
The seller has seven days to send it. From then on you see the courier and the tracking number on the page of your order, under [Orders](/orders).
:::

:::faq It never came. What now?
- If the seller does not send it within seven days, the order ends by itself and you get **all** of your money back.
- If it was sent and does not arrive, say so on the page of your order before it counts as delivered.
:::

:::faq Can I send it back?
For seven days after delivery you can ask to return it, and say why. If the seller agrees, you send it back and are refunded when it has arrived. If they do not agree, we look at both sides.
:::

## Selling

:::faq What does it cost to sell?
Two per cent of the price, taken when you are paid. Listing things costs nothing, however many there are.
:::

:::faq When am I paid?
Seven days after the parcel was delivered, if the buyer has not asked to return it. The money goes to the account you connected under [Payouts](/sell/payouts).
:::

:::faq What may I not sell?
Anything that is against the law in Pakistan or where it is sent to: weapons, medicines, antiquities, wild animals and what is made of them, copies of other people's brands.
:::

## Your account

:::faq I forgot my password
Ask for [a new one](/password/forgot). The link comes by e-mail and is good for an hour.
:::

:::faq I want to leave
Under [Your data](/account/data) you can fetch everything we hold of you, and have it erased. What the books must keep stays there without your name.
:::
`

const terms = `
:::note
These are the terms your marketplace begins with, written to be read. Have them looked at by somebody who knows the law where you trade before you rely on them.
:::

## 1. Who deals with whom

{marketplace} is a place where members buy from members. The contract of sale is between the buyer and the seller. We bring them together, hold the buyer's money, and settle what they cannot.

## 2. Your account

1. You are at least eighteen, or a parent answers for you.
2. What you tell us of yourself is true, and you keep your password to yourself.
3. One person has one account. It can be suspended when these terms are broken, and you are told why.

## 3. Buying

1. An order binds you when you have paid. Unpaid orders end by themselves after 48 hours.
2. Your money is held for you until the parcel has been delivered and the time to look at it is over.
3. For seven days after delivery you may ask to return what is broken, missing or not as it was described.

## 4. Selling

1. You may sell what you make, or are allowed to sell, and describe it as it is: its material, its size, its faults.
2. You send it within seven days of being paid for, with a courier that gives a number.
3. Our fee is two per cent of the price. It is fixed in each order when the order is made; a later change does not touch it.

## 5. When something goes wrong

1. Speak with one another first: the page of your order has a place for it.
2. If you cannot agree, we decide by what both sides have shown, within ten days as a rule.
3. A bank that takes a payment back is answered with what we know. If it decides for the buyer although they have the goods, the seller bears the loss.

## 6. What is not allowed

Weapons, medicines, antiquities, wild animals and what is made of them, copies, stolen goods, and whatever is against the law where it is sent from or to. Sales outside of the marketplace to people you found here, to save the fee.

## 7. Your data

We keep what a sale needs, show others what they must know to deal with you, and sell it to nobody. You can fetch all of it and leave: [Your data](/account/data).

## 8. Changes

A change of these terms is told to you fourteen days before. Orders that are made already keep the terms they were made under.
`

/** MadeInPK in English. */
export const madeinpkEn = {
  pages: [
    {
      kind: 'home' as const,
      path: '',
      title: 'Made by hand, from Khyber to Karachi',
      lead: 'Handmade goods from Pakistan, bought from the people who make them.',
      markup: home,
    },
    {
      kind: 'page' as const,
      path: 'about',
      title: 'About {marketplace}',
      lead: 'Things made in Pakistan, sold by the people who make them.',
      markup: about,
    },
    {
      kind: 'page' as const,
      path: 'help',
      title: 'Help',
      lead: 'How buying and selling works here, and what to do when something goes wrong.',
      markup: help,
    },
    {
      kind: 'page' as const,
      path: 'terms',
      title: 'Terms',
      lead: 'What buyers, sellers and we ourselves owe one another.',
      markup: terms,
    },
    privacyEn('seller'),
  ],
  header: [] as const,
  footer: [
    ['About us', '/about'],
    ['Help', '/help'],
    ['Terms', '/terms'],
    ['Privacy', '/privacy'],
    ['Blog', '/blog'],
    ['Write to us', '/contact'],
  ] as const,
}
