-- What the host said to recognise the last reading by, word for word; null when it said nothing.
alter table later_reading
  add column etag          text,
  add column last_modified text;
