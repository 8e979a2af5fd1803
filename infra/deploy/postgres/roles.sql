-- The roles and the database, once, as superuser:
--   psql -v owner_password=… -v copy_password=… -f roles.sql
-- gongyan owns the tables and migrates; gongyan_app is what the running hub becomes: it owns nothing and may not change what is
-- append-only; gongyan_copy is for the standby and the backups. None of them is a superuser.
create role gongyan_app nologin;
create role gongyan login password :'owner_password';
grant gongyan_app to gongyan;
create role gongyan_copy login replication password :'copy_password';
create database gongyan owner gongyan template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke connect, temporary on database gongyan from public;
-- To say that a backup was done, and nothing else: the migrations let it insert into that one table.
grant connect on database gongyan to gongyan_copy;
