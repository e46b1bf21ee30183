-- How many articles there are by hour, topic and country, so that counts over years are read at once. An article with
-- two topics and three countries is in twelve rows: '' stands for any, since the sums of cells are no totals.
create table attention (
  taxonomy text collate "C" not null,
  hour timestamptz not null,
  topic text collate "C" not null,
  country text collate "C" not null,
  articles bigint not null,
  -- Those that are the first of their story.
  stories bigint not null,
  primary key (taxonomy, hour, topic, country)
);

create index attention_without_articles on attention (hour) where articles = 0 and stories = 0;

-- The same by days of UTC, for long spans.
create table attention_day (
  taxonomy text collate "C" not null,
  day timestamptz not null,
  topic text collate "C" not null,
  country text collate "C" not null,
  articles bigint not null,
  stories bigint not null,
  primary key (taxonomy, day, topic, country)
);

create index attention_day_without_articles on attention_day (day) where articles = 0 and stories = 0;

-- What the transactions since the last folding changed, by signed numbers: writers never wait for one another.
create table attention_delta (
  taxonomy text collate "C" not null,
  hour timestamptz not null,
  topic text collate "C" not null,
  country text collate "C" not null,
  articles bigint not null,
  stories bigint not null
);

-- The rows of some articles, as the tables have their tags now.
create function attention_of(ids text[])
  returns table (taxonomy text, hour timestamptz, topic text, country text, articles bigint, stories bigint)
  language sql stable as $$
  select t.taxonomy, date_trunc('hour', a.dated_at, 'UTC'), t.topic, c.country, count(*), count(s.number)
  from article a
  left join story_article s on s.article_id = a.id and s.story = s.number
  cross join lateral (
    select taxonomy, topic from topic_tag where article_id = a.id union all select '', '') t
  cross join lateral (
    select country from country_tag where article_id = a.id union all select '') c
  where a.id = any(ids)
  group by 1, 2, 3, 4
$$;

-- Counts articles whose rows the transaction has locked: before a change with -1, after it with 1.
create function count_attention(ids text[], times integer) returns void language sql as $$
  insert into attention_delta
  select taxonomy, hour, topic, country, times * articles, times * stories from attention_of(ids)
$$;

-- Counts only that articles are, or are no longer, the first of their story.
create function count_stories(ids text[], times integer) returns void language sql as $$
  insert into attention_delta
  select taxonomy, hour, topic, country, 0, times * stories from attention_of(ids) where stories <> 0
$$;

-- Before, since the tags are removed with the article.
create function forget_attention() returns trigger language plpgsql as $$
begin
  perform count_attention(array[old.id], -1);
  return old;
end $$;

create trigger article_uncounted before delete on article
  for each row execute function forget_attention();

create function empty_attention() returns trigger language plpgsql as $$
begin
  truncate attention, attention_day, attention_delta;
  return null;
end $$;

create trigger attention_emptied after truncate on article
  for each statement execute function empty_attention();

insert into attention
select taxonomy, hour, topic, country, articles, stories from attention_of(array(select id from article));

insert into attention_day
select taxonomy, date_trunc('day', hour, 'UTC'), topic, country, sum(articles), sum(stories)
from attention group by 1, 2, 3, 4;
