#!/bin/sh
# The installation's own authority and the certificates of its machines, with openssl alone, in the folder AUTHORITY_DIR:
#   certificates.sh authority                    once: authority.pem (every machine gets it), authority.key (nobody else ever does)
#   certificates.sh machine NAME ADDRESS...      NAME.pem and NAME.key, good for these names and addresses; again: new ones in their place
#   certificates.sh dates                        until when each of them is good; fails when one ends within 30 days
# Refuses to replace an authority: everything that trusts the old one would be cut off.
set -eu
folder=${AUTHORITY_DIR:-/root/gongyan-authority}
umask 077

authority() {
  [ ! -e "$folder/authority.key" ] || { echo "certificates: $folder has an authority already" >&2; exit 1; }
  mkdir -p "$folder"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -sha256 -days 3650 -subj "/CN=Gongyan inner authority $(date -u +%Y-%m-%d)" \
    -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$folder/authority.key" -out "$folder/authority.pem" 2>/dev/null
}

machine() {
  name=${1:?the name of the machine}
  names=
  for each; do
    case $each in
      *[!A-Za-z0-9.:-]* | '') echo "certificates: $each is no name and no address" >&2; exit 1 ;;
      *:* | [0-9]*.[0-9]*.[0-9]*.[0-9]*) kind=IP ;;
      *) kind=DNS ;;
    esac
    names=$names${names:+,}$kind:$each
  done
  making=$(mktemp -d "$folder/.making-XXXXXX")
  trap 'rm -rf "$making"' EXIT
  printf 'subjectAltName=%s\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\nauthorityKeyIdentifier=keyid\n' "$names" >"$making/ext"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -sha256 -subj "/CN=$name" -keyout "$making/key" -out "$making/request" 2>/dev/null
  openssl x509 -req -in "$making/request" -sha256 -days "${DAYS:-730}" -CA "$folder/authority.pem" -CAkey "$folder/authority.key" -set_serial "0x$(openssl rand -hex 16)" -extfile "$making/ext" -out "$making/pem" 2>/dev/null
  mv "$making/key" "$folder/$name.key"
  mv "$making/pem" "$folder/$name.pem"
}

dates() {
  soon=0
  for pem in "$folder"/*.pem; do
    openssl x509 -checkend 2592000 -noout -in "$pem" >/dev/null || soon=1
    echo "${pem##*/} $(openssl x509 -enddate -noout -in "$pem")"
  done
  [ "$soon" = 0 ] || { echo "certificates: at least one of them ends within 30 days, or has ended" >&2; exit 1; }
}

what=${1:-}
[ $# = 0 ] || shift
case $what in
  authority) authority ;;
  machine) machine "$@" ;;
  dates) dates ;;
  *) echo "certificates.sh authority | machine NAME ADDRESS... | dates" >&2; exit 2 ;;
esac
