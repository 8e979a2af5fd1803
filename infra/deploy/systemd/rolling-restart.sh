#!/bin/sh
# rolling-restart.sh 3001 3002 …: restarts the nodes of this machine one after the other, e.g. after an upgrade. Each must be ready again
# before the next one goes. Refuses to begin, and to go on, unless every node is ready: two may never be away at once.
set -eu
# nginx leaves a node that failed alone for fail_timeout (2 s): going on earlier, it would know of no node at all.
pause=3
[ $# -gt 0 ] || { echo "rolling-restart: the ports of the nodes, please" >&2; exit 1; }

# Nodes that speak TLS (tls.conf) are asked under it, and only they may answer.
tls=${NODES_TLS:-}
[ -n "$tls" ] || [ ! -e /etc/systemd/system/gongyan@.service.d/tls.conf ] || tls=/etc/gongyan-tls

ready() {
  if [ -n "$tls" ]; then
    curl --silent --fail --output /dev/null --max-time 3 --cacert "$tls/authority.pem" "https://127.0.0.1:$1/health/ready"
  else
    curl --silent --fail --output /dev/null --max-time 3 "http://127.0.0.1:$1/health/ready"
  fi
}
all_ready() {
  for each in $ports; do ready "$each" || { echo "rolling-restart: the node on port $each is not ready; nothing more is restarted" >&2; exit 1; }; done
}

ports=$*
all_ready
for port in $ports; do
  [ "$port" = "$1" ] || sleep $pause
  # Returns when the unit's ExecStartPost has found the node ready.
  systemctl restart "gongyan@$port"
  all_ready
  echo "rolling-restart: $port is back"
done
