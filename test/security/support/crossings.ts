/**
 * Every function that runs with its owner's rights instead of the caller's. `marketry_crossing` sees all marketplaces,
 * `marketry_reader` sees what it searches and puts the marketplace's condition itself, the owner's are about what has no
 * marketplace. One more is one more hole in the wall: it must be written down here, and be looked at.
 */
export const functionsWithRightsOfTheirOwn: Readonly<Record<string, string>> = {
  all_marketplaces: 'marketry_crossing',
  booked_at_stripe: 'marketry_crossing',
  empty_history_of: 'marketry_reader',
  empty_stripe_events: 'marketry_crossing',
  forget_idempotency_keys: 'marketry_crossing',
  job_counts_of_marketplace: 'marketry_owner',
  job_of_marketplace: 'marketry_owner',
  jobs_of_marketplace: 'marketry_owner',
  known_stripe_events: 'marketry_crossing',
  mail_waiting: 'marketry_crossing',
  marketplaces_of_stripe_account: 'marketry_crossing',
  open_marketplace: 'marketry_crossing',
  pick_due_timers: 'marketry_crossing',
  raise_stripe_watermark: 'marketry_crossing',
  receive_stripe_event: 'marketry_crossing',
  revision_of: 'marketry_crossing',
  route_stripe_event: 'marketry_crossing',
  search_activity: 'marketry_reader',
  search_members: 'marketry_reader',
  search_products: 'marketry_reader',
  settle_stripe_event: 'marketry_crossing',
  stripe_watermarks: 'marketry_crossing',
  timer_counts: 'marketry_crossing',
  turn_clock_forward: 'marketry_owner',
  unknown_versions: 'marketry_crossing',
  unroutable_stripe_events: 'marketry_crossing',
}
