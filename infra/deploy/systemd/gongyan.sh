#!/bin/sh
# gongyan COMMAND…: the hub's command line on a machine that systemd runs it on, with the settings and secrets of its nodes; installed as
# /usr/local/bin/gongyan. Refuses whoever may not read them: only root does.
set -eu
secrets=${GONGYAN_SETTINGS:-/etc/gongyan}
home=${GONGYAN_HOME:-/opt/gongyan}
for file in hub.env database-url certificate-key data-key; do
  [ ! -r "$secrets/$file" ] || continue
  echo "读不到 $secrets/$file：请用 root 运行；还没有这个文件，就先完成安装说明的第 4 步。It cannot be read: run this as root, or make it first (docs/install.md)." >&2
  exit 1
done
export DATABASE_URL_FILE="$secrets/database-url" CERTIFICATE_KEY_FILE="$secrets/certificate-key" DATA_KEY_FILE="$secrets/data-key"
export METRICS_TOKEN_FILE="$secrets/metrics-token" SMTP_URL_FILE="$secrets/smtp-url" IDENTITY_PROVIDERS_FILE="$secrets/identity-providers"
exec node --env-file="$secrets/hub.env" "$home/server/dist/cli.js" "$@"
