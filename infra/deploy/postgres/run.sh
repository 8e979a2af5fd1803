#!/bin/sh
# The database in a container: run.sh primary|standby [settings…]. An empty PGDATA is made first, as the one or the other; what is
# there already is only started, whatever it is by now (a promoted standby stays the primary). Refuses to leave half a database behind
# that the next start would take for a whole one. Passwords: files named by OWNER_PASSWORD_FILE, COPY_PASSWORD_FILE. With a certificate in TLS_DIR
# (machine.pem, machine.key, authority.pem) nobody comes in unencrypted, and a standby follows nobody whom the authority does not vouch for.
set -eu
role=${1:?primary or standby}
shift
home=${GONGYAN_HOME:-/usr/local/lib/gongyan}
making=$PGDATA.making
tls=${TLS_DIR:-/etc/gongyan-tls}
if [ -s "$tls/machine.key" ]; then
  export INTERNAL_CA="$tls/authority.pem"
fi

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$making"
  if [ "$role" = standby ]; then
    "$home/standby.sh" "${PRIMARY:?the host of the primary}" "$making"
  else
    # Before anything is made: a file that cannot be read would become a role that nobody can sign in as.
    owner=$(cat "${OWNER_PASSWORD_FILE:?a file with the password of gongyan}")
    copy=$(cat "${COPY_PASSWORD_FILE:?a file with the password of gongyan_copy}")
    [ -n "$owner" ] && [ -n "$copy" ] || { echo "run: a password is empty" >&2; exit 1; }
    initdb --pgdata="$making" --data-checksums --encoding=UTF8 --locale=C.UTF-8 --username=postgres --auth-local=peer --auth-host=scram-sha-256
    pg_ctl --pgdata="$making" --wait --silent --options="-c listen_addresses= -c unix_socket_directories=$making" start
    psql -qX -v ON_ERROR_STOP=1 -h "$making" -U postgres \
      -v owner_password="$owner" -v copy_password="$copy" -f "$home/roles.sql"
    pg_ctl --pgdata="$making" --wait --silent stop
  fi
  mv "$making" "$PGDATA"
fi
hba=pg_hba.closed.conf
if [ -s "$tls/machine.key" ]; then
  hba=pg_hba.conf
  set -- -c ssl=on -c ssl_cert_file="$tls/machine.pem" -c ssl_key_file="$tls/machine.key" -c ssl_min_protocol_version=TLSv1.3 "$@"
fi
exec postgres -D "$PGDATA" -c config_file="$home/gongyan.conf" -c hba_file="$home/$hba" -c listen_addresses='*' "$@"
