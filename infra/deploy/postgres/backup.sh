#!/bin/sh
# One base backup into BACKUP_DIR, checked file by file, and the end of what is older than KEEP_DAYS. Connects as libpq is told (PGHOST,
# PGUSER …), with the password in COPY_PASSWORD_FILE if there is one; from another machine, with INTERNAL_CA, only under TLS. Refuses to leave half a backup under a name that restore.sh would
# take, and to forget the newest one that is older than KEEP_DAYS: without it the first of those days could not be reached.
set -eu
backups=${BACKUP_DIR:-/var/lib/gongyan-backup}
archive=${ARCHIVE_DIR:-/var/lib/gongyan-archive}
days=${KEEP_DAYS:-35}
umask 077
if [ -n "${COPY_PASSWORD_FILE:-}" ]; then
  PGPASSWORD=$(cat "$COPY_PASSWORD_FILE")
  export PGPASSWORD
fi

if [ -n "${INTERNAL_CA:-}" ]; then
  export PGSSLMODE=verify-full PGSSLROOTCERT="$INTERNAL_CA"
fi

exec 9>"$backups/.lock"
flock -n 9 || { echo "backup: another one is running" >&2; exit 1; }
rm -rf "$backups"/.making-*
making=$backups/.making-$$
trap 'rm -rf "$making"' EXIT
pg_basebackup --pgdata="$making" --format=plain --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256 --no-password
# Debian has not all of PostgreSQL's programs on the path; those of the cluster's own version know its WAL.
own=/usr/lib/postgresql/$(cat "$making/PG_VERSION")/bin
[ ! -d "$own" ] || PATH=$own:$PATH
pg_verifybackup --quiet "$making"
sync
# Named by the moment from which it can be restored: its end, in full seconds.
mv "$making" "$backups/base-$(date -u -d '1 second' +%Y%m%dT%H%M%SZ)"

# The hub rings an alarm when it has not heard for 26 hours, so not being able to tell it ends nothing. A standby only passes it on later.
psql --quiet --no-psqlrc --no-password --dbname="${HUB_DATABASE:-gongyan}" --command='insert into hub_backup default values' ||
  echo "backup: done, but the hub could not be told; its alarm will ring" >&2

limit=$(date -u -d "$days days ago" +%Y%m%d%H%M%S)
keep=
for base in "$backups"/base-*; do
  [ "$(echo "${base##*/}" | tr -dc 0-9)" -lt "$limit" ] || break
  [ -z "$keep" ] || rm -rf "$keep"
  keep=$base
done
# WAL from before the oldest backup that is kept can restore nothing any more.
set -- "$backups"/base-*
segment=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p' "$1/backup_label")
pg_archivecleanup "$archive" "$segment"
echo "backup: $# kept, oldest ${1##*/}"
