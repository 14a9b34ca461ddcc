-- Who leads changes with nearly every bid, and an index on it would have to be written with each. Whoever asks which auctions
-- somebody leads finds them through the lines of their bids.
drop index auctions_led;
