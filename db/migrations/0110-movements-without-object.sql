-- A booking of Stripe's that is about no object (a fee for accounts) is told by its own id, as those that come from now on.
update stripe_movement set object_ids = array_append(object_ids, id) where source is null and not id = any (object_ids);
