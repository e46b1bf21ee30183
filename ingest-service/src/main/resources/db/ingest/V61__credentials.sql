-- A feed's user name and password, apart from the headers that an operator sets beside them.
alter table ingest.feed
  add column credentials text;  -- value of Authorization, sent to this feed's host alone; secret
