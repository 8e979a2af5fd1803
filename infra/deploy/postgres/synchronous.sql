-- From now on a commit is a commit when the standby has it on its disk too. As superuser on the primary, once
--   select application_name, state from pg_stat_replication;
-- shows gongyan_standby streaming. While the standby is away nothing can be saved: that is the promise. To go on without it,
-- knowingly:  alter system reset synchronous_standby_names; select pg_reload_conf();
alter system set synchronous_standby_names = 'FIRST 1 (gongyan_standby)';
select pg_reload_conf();
