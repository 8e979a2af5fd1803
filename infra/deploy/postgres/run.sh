#!/bin/sh
# The database in a container: run.sh primary|standby [settings…]. An empty PGDATA is made first, as the one or the other; what is
# there already is only started, whatever it is by now (a promoted standby stays the primary). Refuses to leave half a database behind
# that the next start would take for a whole one. Passwords: files named by OWNER_PASSWORD_FILE, COPY_PASSWORD_FILE.
set -eu
role=${1:?primary or standby}
shift
home=${GONGYAN_HOME:-/usr/local/lib/gongyan}
making=$PGDATA.making

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$making"
  if [ "$role" = standby ]; then
    "$home/standby.sh" "${PRIMARY:?the host of the primary}" "$making"
  else
    initdb --pgdata="$making" --data-checksums --encoding=UTF8 --locale=C.UTF-8 --username=postgres --auth-local=peer --auth-host=scram-sha-256
    pg_ctl --pgdata="$making" --wait --silent --options="-c listen_addresses= -c unix_socket_directories=$making" start
    psql -qX -v ON_ERROR_STOP=1 -h "$making" -U postgres \
      -v owner_password="$(cat "$OWNER_PASSWORD_FILE")" -v copy_password="$(cat "$COPY_PASSWORD_FILE")" -f "$home/roles.sql"
    pg_ctl --pgdata="$making" --wait --silent stop
  fi
  mv "$making" "$PGDATA"
fi
exec postgres -D "$PGDATA" -c config_file="$home/gongyan.conf" -c hba_file="$home/pg_hba.conf" -c listen_addresses='*' "$@"
