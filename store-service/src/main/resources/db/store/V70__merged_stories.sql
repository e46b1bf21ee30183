-- Later evidence may show that two stories are one. The story as it was decided stays beside the one that the article
-- belongs to now: memory is rebuilt by playing the decisions again, merges included.
alter table story_article add column decided_story bigint;
update story_article set decided_story = story;
alter table story_article alter column decided_story set not null;

-- Where a story went that became part of another: always to the one that goes on, never by way of a third.
create table story_merged (
  story bigint primary key,
  into_story bigint not null,
  -- Number of the article that showed it.
  by_number bigint not null
);

create index story_merged_by_target on story_merged (into_story);
create index story_merged_by_article on story_merged (by_number);
