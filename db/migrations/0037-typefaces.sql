-- Typefaces are pairs with names now: a marketplace that chose one by its serifs keeps a face of that kind.
update marketplace
  set settings = jsonb_set(settings, '{brand,typeface}',
    to_jsonb(case settings #>> '{brand,typeface}' when 'serif' then 'crafted' else 'clear' end))
  where settings #>> '{brand,typeface}' in ('serif', 'sans');
