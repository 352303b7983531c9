#!/bin/sh
# No function of ours that two object files share is compiled to AVX instructions in the one that was built with -mavx2:
# the linker keeps either copy, and the file built without would then stop on a machine that has no AVX.
#
#   shared.sh BASELINE.o AVX2.o
set -eu
functions() { nm --defined-only "$1" | awk '$2 == "W" && $3 ~ /7wengang/ { print $3 }' | LC_ALL=C sort; }
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
functions "$1" >"$directory/a"
functions "$2" >"$directory/b"
LC_ALL=C comm -12 "$directory/a" "$directory/b" >"$directory/shared"

objdump -d --no-show-raw-insn "$2" >"$directory/code"
# The names of the shared functions whose code in AVX2.o has an instruction of the v... family on a vector register.
awk 'FILENAME == ARGV[1] { shared[$1]; next }
     /^[0-9a-f]+ <.*>:$/ { name = substr($2, 2, length($2) - 3) }
     name in shared && $2 ~ /^v/ && /%[xyz]mm/ { wrong[name] }
     END { for (name in wrong) print name }' "$directory/shared" "$directory/code" >"$directory/names"
c++filt <"$directory/names" | LC_ALL=C sort >"$directory/wrong"

echo "$(wc -l <"$directory/shared") functions are shared, $(wc -l <"$directory/wrong") of them with AVX instructions:"
cat "$directory/wrong"
[ ! -s "$directory/wrong" ]
