#!/bin/sh
# The headers as a stranger's compiler sees them. Any output of the compiler, a mere note included, is a failure.
#
#   headers.sh alone|minmax|no_exceptions COMPILER INCLUDE_DIRECTORY [WARNING...]
#
#   alone          each header compiles when it is the first and only one
#   minmax         all headers compile although min and max are macros, as after <windows.h>
#   no_exceptions  all headers compile with -fno-exceptions -fno-rtti
set -eu
check=$1 compiler=$2 include=$(cd "$3" && pwd)
shift 3
headers=$(cd "$include" && find wengang -name '*.hpp' | LC_ALL=C sort)
[ -n "$headers" ] || { echo "no headers below $include" >&2; exit 1; }
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

# compile NAME FLAG...: a program from standard input; from a file, as a pipe would count the failures in another shell.
compile() {
    name=$1
    shift
    cat >"$directory/main.cpp"
    "$compiler" -std=c++20 -fsyntax-only -I "$include" "$@" "$directory/main.cpp" >"$directory/log" 2>&1 ||
        echo "failed" >>"$directory/log"
    if [ -s "$directory/log" ]; then
        echo "== $check: $name"
        head -40 "$directory/log"
        failures=$((failures + 1))
    fi
}

include_all() { printf '#include <%s>\n' $headers; }

failures=0
case $check in
alone)
    # Included twice: the guard is part of the header.
    for header in $headers; do
        printf '#include <%s>\n#include <%s>\n' "$header" "$header" >"$directory/program"
        compile "$header" "$@" <"$directory/program"
    done
    ;;
minmax)
    # libstdc++ undefines both macros in its first header; they stay only if they come after the standard headers.
    {
        (cd "$include" && grep -hoE '^ *# *include <[a-z_0-9/]+(\.h)?>' $headers) | grep -v '<wengang/' | sort -u || :
        printf '#define min(a, b) ((a) < (b) ? (a) : (b))\n#define max(a, b) ((a) < (b) ? (b) : (a))\n'
        include_all
        printf '#if !defined(min) || !defined(max)\n#error a header took the macros of the consumer away\n#endif\n'
    } >"$directory/program"
    compile "after the standard headers" "$@" <"$directory/program"
    sed '/^ *# *include <[^w]/d' "$directory/program" | sed '/^#if/,$d' >"$directory/first"
    compile "before everything" "$@" <"$directory/first"
    ;;
no_exceptions)
    include_all >"$directory/program"
    compile "all headers" -fno-exceptions -fno-rtti "$@" <"$directory/program"
    ;;
*)
    echo "headers.sh: no check is called $check" >&2
    exit 2
    ;;
esac
echo "$check: $(echo "$headers" | wc -l) headers, $failures failed"
[ "$failures" -eq 0 ]
