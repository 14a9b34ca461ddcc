import type { DemoMarketplace } from './members.ts'

/** What the buyer of an order complains of, what the seller says to it, and what the operator has decided, if anything. */
export interface DemoComplaint {
  kind: 'not_as_described' | 'not_received'
  text: string
  wantsBack: string
  answer: string
  decided?: { refund: string; reason: string }
}

/** An order of the demo: who buys which product, how far it has come, and what was said of it. */
export interface DemoDeal {
  buyer: string
  /** Key of the product. */
  product: string
  until: 'pending_payment' | 'paid' | 'shipped' | 'delivered' | 'completed'
  feedback?: { rating: number; comment: string }
  complaint?: DemoComplaint
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
    {
      buyer: 'mehwish',
      product: 'multani-plate',
      until: 'delivered',
      complaint: {
        kind: 'not_as_described',
        text: 'The rim has a crack that is not in the pictures. It still stands on the shelf, but nobody can eat from it.',
        wantsBack: '1000.00',
        answer: 'It left our house whole; the box was dented on the way. I am sorry, and I will paint her another one.',
        decided: {
          refund: '500.00',
          reason:
            'The crack is old and under the glaze, so it was there before the parcel was packed. She keeps the plate, and half of what she asked for goes back.',
        },
      },
    },
    {
      buyer: 'usman',
      product: 'wazirabad-chef',
      until: 'shipped',
      complaint: {
        kind: 'not_received',
        text: 'The carrier says it was handed over on Tuesday. Nobody was at home on Tuesday, and nothing came.',
        wantsBack: '1500.00',
        answer: 'I have asked the carrier for the signature and will send it here when it comes.',
      },
    },
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
