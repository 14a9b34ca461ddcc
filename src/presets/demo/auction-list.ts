/** An auction of the demo. Times are in hours from the moment of the seed; what lies before it has minus. */
export interface DemoAuction {
  /** Key of a product without a fixed price. */
  product: string
  /** Decimals of the marketplace's currency. */
  opening: string
  reserve?: string
  buyNow?: string
  starts: number
  ends: number
  /** Who bid, how many hours before the seed, and the most they would pay; in their order. */
  bids?: readonly (readonly [bidder: string, hoursBefore: number, most: string])[]
}

/**
 * What is up for auction at MadeInPK when one first looks: one that ends within the hour, several spread over the month
 * that follows, so that there is always something to bid for; two that begin later, one that was sold and one that was not.
 */
export const demoAuctions: readonly DemoAuction[] = [
  {
    product: 'ralli-vintage',
    opening: '8000.00',
    starts: -70,
    ends: 0.9,
    bids: [
      ['hamza', 64, '11000.00'],
      ['mehwish', 40, '10000.00'],
      ['usman', 22, '14500.00'],
      ['hamza', 9, '15500.00'],
      ['mehwish', 2, '19000.00'],
    ],
  },
  {
    product: 'rubab',
    opening: '15000.00',
    reserve: '26000.00',
    starts: -90,
    ends: 6,
    bids: [
      ['usman', 80, '22000.00'],
      ['amna', 30, '30000.00'],
      ['usman', 5, '27500.00'],
    ],
  },
  {
    product: 'khussa-worn',
    opening: '500.00',
    starts: -44,
    ends: 28,
    bids: [
      ['amna', 20, '900.00'],
      ['mehwish', 11, '1200.00'],
    ],
  },
  {
    product: 'lahore-rug',
    opening: '60000.00',
    reserve: '120000.00',
    starts: -20,
    ends: 57,
    bids: [
      ['hamza', 15, '75000.00'],
      ['amna', 7, '90000.00'],
    ],
  },
  { product: 'used-football', opening: '400.00', buyNow: '1500.00', starts: -3, ends: 95 },
  {
    product: 'brass-surahi',
    opening: '2500.00',
    starts: -30,
    ends: 148,
    bids: [
      ['mehwish', 26, '4000.00'],
      ['usman', 12, '4200.00'],
    ],
  },
  { product: 'pashmina-cream', opening: '18000.00', buyNow: '32000.00', starts: -6, ends: 240 },
  {
    product: 'peshawar-samovar',
    opening: '7000.00',
    reserve: '12000.00',
    starts: -50,
    ends: 420,
    bids: [['amna', 31, '9000.00']],
  },
  { product: 'hunza-cap', opening: '800.00', starts: -1, ends: 660, bids: [['hamza', 0.5, '1000.00']] },
  { product: 'balochi-panel', opening: '4000.00', starts: 26, ends: 120 },
  { product: 'camel-lamp', opening: '3000.00', reserve: '6000.00', starts: 216, ends: 384 },
  {
    product: 'phulkari-dupatta',
    opening: '3000.00',
    starts: -100,
    ends: -4,
    bids: [
      ['usman', 90, '5000.00'],
      ['mehwish', 60, '7000.00'],
      ['amna', 6, '9500.00'],
    ],
  },
  {
    product: 'wazirabad-pocket',
    opening: '1500.00',
    reserve: '4000.00',
    starts: -80,
    ends: -8,
    bids: [
      ['usman', 50, '2000.00'],
      ['hamza', 33, '2600.00'],
    ],
  },
]
