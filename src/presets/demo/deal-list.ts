import type { DemoMarketplace } from './members.ts'

/** An order of the demo: who buys which product, how far it has come, and what was said of it. */
export interface DemoDeal {
  buyer: string
  /** Key of the product. */
  product: string
  until: 'pending_payment' | 'paid' | 'shipped' | 'delivered' | 'completed'
  feedback?: { rating: number; comment: string }
}

/** Orders in every state somebody has to do with, so that a newcomer finds a shop that is open for business. */
export const demoDeals: Readonly<Record<DemoMarketplace, readonly DemoDeal[]>> = {
  madeinpk: [
    {
      buyer: 'amna',
      product: 'ajrak-indigo',
      until: 'completed',
      feedback: { rating: 5, comment: 'Deeper than in the picture, and it smells of the river. Packed with care.' },
    },
    {
      buyer: 'hamza',
      product: 'multani-vase',
      until: 'completed',
      feedback: { rating: 4, comment: 'Lovely glaze. A small chip at the foot, which the seller had told me of.' },
    },
    { buyer: 'mehwish', product: 'multani-plate', until: 'delivered' },
    { buyer: 'usman', product: 'wazirabad-chef', until: 'shipped' },
    { buyer: 'amna', product: 'chiniot-box', until: 'paid' },
    { buyer: 'hamza', product: 'truck-panel', until: 'pending_payment' },
  ],
  designia: [
    {
      buyer: 'lena',
      product: 'poster-grid',
      until: 'completed',
      feedback: { rating: 5, comment: 'The registration is perfect and the paper is heavy. It hangs in my studio.' },
    },
    { buyer: 'marco', product: 'lamp-dome', until: 'paid' },
    { buyer: 'priya', product: 'landscape-fjord', until: 'shipped' },
  ],
}

/** Where the demo's parcels go. */
export const demoAddresses = {
  madeinpk: {
    recipient: 'Amna Khan',
    phone: '+923001234567',
    line1: '12 Mall Road',
    city_id: 'pk-lahore',
    postal_code: '54000',
  },
  designia: {
    recipient: 'Lena Fischer',
    phone: '+493012345678',
    line1: 'Oranienstraße 24',
    country: 'DE',
    city: 'Berlin',
    postal_code: '10999',
  },
} as const
