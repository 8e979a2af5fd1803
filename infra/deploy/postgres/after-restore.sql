-- After every restore.sh, as superuser in the database gongyan, before a node is started on it:
--   psql -d gongyan -v ON_ERROR_STOP=1 -f after-restore.sql
-- Pages that are still open may know rows that no longer are: in a new epoch they are told to load anew instead of mixing two
-- histories. Whoever was signed out or removed after that instant must not be in again by it: everybody signs in afresh.
-- PostgreSQL lets one in to read before it has read the archive to its end; until then nothing can be written.
do $$ begin while pg_is_in_recovery() loop perform pg_sleep(0.2); end loop; end $$;
begin;
update doc_head set epoch = epoch + 1;
delete from socket_ticket;
delete from session;
commit;
