#!/bin/sh
# restore.sh INSTANT FOLDER [COMMAND…]: prepares FOLDER as a PostgreSQL of that instant (e.g. '2026-11-29 16:30:00+08'), out of BACKUP_DIR
# and ARCHIVE_DIR. It starts nothing: start PostgreSQL on FOLDER; it reads the archive up to the instant and opens for work.
# Refuses a folder that holds something, and an instant before the oldest backup. INSTANT may be 'latest'.
set -eu
instant=${1:?an instant, e.g. 2026-11-29 16:30:00+08, or latest}
target=${2:?an empty folder}
backups=${BACKUP_DIR:-/var/lib/gongyan-backup}
archive=${ARCHIVE_DIR:-/var/lib/gongyan-archive}
umask 077

if [ -e "$target" ] && [ -n "$(ls -A "$target")" ]; then
  echo "restore: $target is not empty" >&2
  exit 1
fi
stamp=99999999999999
[ "$instant" = latest ] || stamp=$(date -u -d "$instant" +%Y%m%d%H%M%S)
base=
# In the order of their names, which are the moments from which they can be restored.
for folder in "$backups"/base-*; do
  [ -d "$folder" ] || continue
  name=${folder##*/}
  [ "$(echo "$name" | tr -dc 0-9)" -gt "$stamp" ] || base=$name
done
[ -n "$base" ] || { echo "restore: no backup is older than $instant" >&2; exit 1; }
echo "restore: from $base"

mkdir -p "$target"
chmod 700 "$target"
cp -R "$backups/$base/." "$target/"
rm -f "$target/postmaster.pid" "$target/standby.signal"
touch "$target/recovery.signal"
{
  echo "# by restore.sh: to $instant"
  echo "restore_command = 'cp \"$archive/%f\" \"%p\"'"
  [ "$instant" = latest ] || echo "recovery_target_time = '$instant'"
  echo "recovery_target_action = 'promote'"
  echo "recovery_target_timeline = 'latest'"
  # There is no standby yet, and what is restored for a look must not write into the archive of what is running.
  echo "synchronous_standby_names = ''"
  echo "primary_conninfo = ''"
  echo "archive_command = '/bin/false'"
} >>"$target/postgresql.auto.conf"
