-- Codes of the IPTC Media Topics that a topic overlaps, as the record stored last that has any.
alter table known_topic add column iptc text[] not null default '{}';

-- What the page says of the article as a whole: paywalled, live-blog.
alter table article add column marks text[] not null default '{}';
