-- What a member has said is looked up by who said it: on their page at the operator's, and when they are forgotten.
create index feedback_of_author on feedback (marketplace_id, author_id, id desc);
