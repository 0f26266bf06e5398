#!/usr/bin/env bash
# Checks every PDF below a folder with tools that know nothing of Dossier: qpdf for its structure, pdffonts for embedded
# subsets, pdfinfo for title and tags, pdftotext for text. Needs poppler-utils and qpdf.
set -euo pipefail
folder=${1:?which folder}
count=0
bad=0
complain() { echo "$1: $2"; bad=$((bad + 1)); }
while IFS= read -r -d '' file; do
  count=$((count + 1))
  qpdf --check "$file" >/dev/null 2>&1 || complain "$file" 'qpdf --check is not content'
  info=$(pdfinfo "$file")
  grep -q '^Title: *[^ ]' <<<"$info" || complain "$file" 'no title'
  grep -q '^Tagged: *yes' <<<"$info" || complain "$file" 'not tagged'
  fonts=$(pdffonts "$file" | tail -n +3)
  [ -n "$fonts" ] || complain "$file" 'no fonts'
  while read -r line; do
    [[ $line =~ (yes|no)[[:space:]]+(yes|no)[[:space:]]+(yes|no)[[:space:]]+[0-9]+[[:space:]]+[0-9]+$ ]] || continue
    [ "${BASH_REMATCH[1]}${BASH_REMATCH[2]}${BASH_REMATCH[3]}" = yesyesyes ] || complain "$file" "font not embedded, subset and mapped: $line"
  done <<<"$fonts"
  [ "$(pdftotext "$file" - | tr -d '[:space:]' | wc -c)" -gt 20 ] || complain "$file" 'no text'
done < <(find "$folder" -name '*.pdf' -print0 | sort -z)
echo "$count PDFs, $bad complaints"
[ "$count" -gt 0 ] && [ "$bad" -eq 0 ]
