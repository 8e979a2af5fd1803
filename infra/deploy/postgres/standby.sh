#!/bin/sh
# standby.sh PRIMARY FOLDER: makes FOLDER a standby that follows PRIMARY, as gongyan_standby, with a slot of its own. Connects as
# gongyan_copy with the password in COPY_PASSWORD_FILE; with INTERNAL_CA only to a primary whose certificate is of that authority. Refuses a folder that holds something, and a slot that is taken. It starts nothing.
set -eu
primary=${1:?the host of the primary}
target=${2:?an empty folder}
umask 077

if [ -e "$target" ] && [ -n "$(ls -A "$target")" ]; then
  echo "standby: $target is not empty" >&2
  exit 1
fi
PGPASSWORD=$(cat "${COPY_PASSWORD_FILE:?a file with the password of gongyan_copy}")
export PGPASSWORD
about="host=$primary port=${PRIMARY_PORT:-5432} user=gongyan_copy application_name=gongyan_standby"
# Written into the standby's settings with the rest: it follows nobody else either.
[ -z "${INTERNAL_CA:-}" ] || about="$about sslmode=verify-full sslrootcert=$INTERNAL_CA"
# The slot of an earlier standby is dropped first, on the primary: select pg_drop_replication_slot('gongyan_standby');
pg_basebackup --dbname="$about" --pgdata="$target" --format=plain --wal-method=stream --checkpoint=fast --write-recovery-conf --create-slot --slot=gongyan_standby --no-password
