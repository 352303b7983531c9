#!/bin/sh
# Tests headers.sh on itself with headers that have one fault each:  headers_self.sh COMPILER WARNING...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
compiler=$1
shift
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir "$directory/wengang"
failures=0

# wanted VERDICT CHECK WHAT FLAG... <<header
wanted() {
    verdict=$1 check=$2 what=$3
    shift 3
    cat >"$directory/wengang/x.hpp"
    got=passes
    sh "$here/headers.sh" "$check" "$compiler" "$directory" "$@" >"$directory/log" || got=fails
    if [ $got = "$verdict" ]; then
        echo "ok: $what $got $check"
    else
        echo "not ok: $what $got $check"
        cat "$directory/log"
        failures=$((failures + 1))
    fi
}

wanted passes alone "a good header" "$@" <<'E'
#pragma once
inline int f() { return 1; }
E
wanted fails alone "a missing include" "$@" <<'E'
#pragma once
inline std::string f() { return {}; }
E
wanted fails alone "a narrowing" "$@" <<'E'
#pragma once
inline int f(long l) { return l; }
E
wanted fails alone "a missing guard" "$@" <<'E'
inline int f() { return 1; }
E
wanted passes minmax "(max)()" "$@" <<'E'
#pragma once
#include <limits>
inline int f() { return (std::numeric_limits<int>::max)(); }
E
wanted fails minmax "max()" "$@" <<'E'
#pragma once
#include <limits>
inline int f() { return std::numeric_limits<int>::max(); }
E
wanted fails minmax "#undef max" "$@" <<'E'
#pragma once
#undef max
E
wanted passes no_exceptions "a guarded throw" "$@" <<'E'
#pragma once
#if defined(__cpp_exceptions)
inline void f() { throw 1; }
#endif
E
wanted fails no_exceptions "a throw" "$@" <<'E'
#pragma once
inline void f() { throw 1; }
E
wanted fails no_exceptions "a typeid" "$@" <<'E'
#pragma once
#include <typeinfo>
inline const char* f() { return typeid(int).name(); }
E
[ "$failures" -eq 0 ]
