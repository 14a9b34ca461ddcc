-- The operator's list of auctions runs by their end, whatever their state.
create index auctions_by_end on auction (marketplace_id, ends_at, id);
