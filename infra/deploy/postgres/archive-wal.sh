#!/bin/sh
# archive_command of PostgreSQL: archive-wal.sh PATH NAME. Keeps one segment of WAL in ARCHIVE_DIR, whole or not at all. Refuses to
# write over a segment of the same name with other contents: two clusters that share an archive destroy each other's.
set -eu
from=$1
name=$2
archive=${ARCHIVE_DIR:-/var/lib/gongyan-archive}
umask 077

if [ -f "$archive/$name" ]; then
  cmp -s "$from" "$archive/$name" && exit 0
  echo "archive-wal: $archive/$name is there and differs" >&2
  exit 1
fi
draft="$archive/.$name.$$"
trap 'rm -f "$draft"' EXIT
cp "$from" "$draft"
# On the disk before PostgreSQL may forget it; where sync knows no file it writes everything.
sync "$draft" 2>/dev/null || sync
mv "$draft" "$archive/$name"
sync "$archive" 2>/dev/null || sync
