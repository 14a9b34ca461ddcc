/** Where somebody may look at an object of Stripe's in a browser: in its dashboard, or in the simulator that stands for it. */
export function stripeAddress(
  { simulated, secretKey, connectUrl }: { simulated: boolean; secretKey: string; connectUrl: string },
  id: string,
): string {
  if (simulated) return `${connectUrl}/_simulator/objects/${id}`
  const mode = secretKey.includes('_test_') ? 'test/' : ''
  return `https://dashboard.stripe.com/${mode}search?query=${encodeURIComponent(id)}`
}
