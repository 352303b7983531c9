#!/bin/sh
# Tests the harness on itself: each program here must be reported as the line '// harness:' says.
set -eu
compiler=$1
cd "$(dirname "$0")"
failures=0
for case in *.cpp; do
    wanted=$(sed -n 's|^// harness: *||p' "$case")
    if output=$(sh ../../must_fail.sh "$case" "$compiler"); then verdict=passes; else verdict=fails; fi
    case $verdict:$output in
    $wanted*) echo "ok: $case: $wanted" ;;
    *) echo "not ok: $case: wanted '$wanted', got '$verdict:$output'" && failures=$((failures + 1)) ;;
    esac
done
[ "$failures" -eq 0 ]
