-- Where the link of an entry led when that was another address, and what its article was made of.
alter table page
  add column landing      text,
  add column text_of_feed boolean;
create index page_landing on page (landing) where landing is not null;
