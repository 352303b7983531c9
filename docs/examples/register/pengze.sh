#!/bin/sh
# The twelve refunds that Pengze County published in November 2023 beside those of the register program; fails where one
# differs.   sh pengze.sh PROGRAM
set -eu
program=${1:?sh pengze.sh PROGRAM}
here=$(dirname "$0")
published=$here/../../../tests/cases/pengze-2023.csv
decided=$(mktemp)
trap 'rm -f "$decided"' EXIT

# Whoever is on the list has paid for twelve months; the list does not say so unit by unit.
"$program" --policy jiangxi_2023 --set months_paid=12 "$here/pengze.csv" -o "$decided"
awk -F, -v OFS='\t' '
    $1 == "id" { for (i = 1; i <= NF; ++i) column[$i] = i; next }
    FNR == NR { ours[$column["id"]] = $column["refund"]; next }
    /^#/ { next }
    $1 == "row" { print "unit", "paid", "published", "ours"; for (i = 1; i <= NF; ++i) column[$i] = i; next }
    {
        published = $column["refund"]
        same = ours[$1] == published ""
        print $1, $column["paid"], published, ours[$1] (same ? "" : "  differs")
        agree += same
        ++units
    }
    END { print agree + 0 " of " units + 0 " agree"; exit !(units == 12 && agree == 12) }
' "$decided" "$published"
