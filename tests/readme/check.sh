#!/bin/sh
# The C++ of a README compiles, and prints what the README says: check.sh README COMPILER OPTION...
#
# Every ```cpp block is a whole program; the ```text block after it is its output.
set -eu
readme=$1 compiler=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v work="$work" '
    function wrong(what) { print FILENAME ":" FNR ": " what; failed = 1; exit 1 }
    /^```/ && inside { inside = 0; if (file) close(file); file = ""; next }
    /^```/ { inside = 1 }
    /^```cpp$/ {
        if (waiting) wrong("a program without its output before it")
        waiting = 1
        file = work "/" ++programs ".cpp"
    }
    /^```text$/ && waiting { waiting = 0; file = work "/" programs ".txt"; printf "" >file }
    /^```/ { next }
    file { print >file }
    END {
        if (failed) exit 1
        if (waiting) wrong("the last program has no output")
        if (inside) wrong("a block is not closed")
        if (!programs) wrong("no program")
    }
' "$readme"

for program in "$work"/*.cpp; do
    name=${program%.cpp}
    "$compiler" -std=c++20 "$@" "$program" -o "$name"
    "$name" >"$name.printed"
    diff -u --label "$readme" --label "what it prints" "$name.txt" "$name.printed"
done
