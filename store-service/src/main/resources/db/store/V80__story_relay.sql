-- Up to which decision others were told of stories. One row; whoever tells locks it.
create table story_relay (
  only_one boolean primary key default true check (only_one),
  told bigint not null
);

insert into story_relay (told) values (0);
