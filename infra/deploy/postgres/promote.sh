#!/bin/sh
# promote.sh: makes the standby on this machine the primary, as the superuser. Refuses to guess whether the old one is dead: be sure of
# it first, two primaries are two truths. Afterwards point the hub's DATABASE_URL (or its address) here.
set -eu
[ "$(psql -AtX -c 'select pg_is_in_recovery()')" = t ] || { echo "promote: this is no standby" >&2; exit 1; }
# It has no standby of its own yet. Until one follows, a loss of this machine loses what the archive does not have: at most a minute.
psql -qX -c "alter system reset synchronous_standby_names" -c "select pg_reload_conf()" >/dev/null
psql -AtX -c 'select pg_promote(true, 60)' | grep -qx t
echo "promote: this is the primary now; it has no standby (docs/operations.md)"
