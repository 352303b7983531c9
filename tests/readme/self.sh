#!/bin/sh
# check.sh accepts what is right and refuses what is not: self.sh COMPILER
set -eu
here=$(dirname "$0")
compiler=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# readme OUTPUT: one whose program prints 42.
readme() { printf '# x\n\n```sh\nfalse\n```\n\n```cpp\n#include <cstdio>\nint main() { std::puts("42"); }\n```\n%b' "$1"; }
answer='It prints:\n```text\n42\n```\n'
check() { sh "$here/check.sh" "$work/README" "$compiler" "$@" >"$work/log" 2>&1; }
refused() {
    if check -Werror -Wall; then echo "accepted: $1"; exit 1; fi
    grep -q "$2" "$work/log" || { echo "refused, but not for '$2': $1"; cat "$work/log"; exit 1; }
}

readme "$answer" >"$work/README"
check -Werror -Wall || { cat "$work/log"; exit 1; }

readme '```text\n43\n```\n' >"$work/README"
refused "another output" '^-43'
readme '```text\n42\n43\n```\n' >"$work/README"
refused "a line too many" '^-43'
readme '' >"$work/README"
refused "a program without output" 'has no output'
readme '```cpp\n```\n' >"$work/README"
refused "a program without output, and one more" 'without its output'
readme '```text\n42\n' >"$work/README"
refused "an open block" 'not closed'
echo text >"$work/README"
refused "no program" 'no program'
readme "$answer" | sed 's/std::puts/int unused; std::puts/' >"$work/README"
refused "a warning" 'unused'
readme "$answer" | sed 's/std::puts("42"/std::putz("42"/' >"$work/README"
refused "a program that does not compile" 'putz'
readme "$answer" | sed 's/; }/; return 1; }/' >"$work/README"
if check; then echo "accepted: a program that fails"; exit 1; fi
