#!/bin/sh
# The ```cmake block of a README is a project that builds its first program with the installed library:
# project.sh README BUILD COMPILER, BUILD being a configured build directory of wengang
set -eu
readme=$1 build=$2 compiler=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quiet() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
first() { awk -v fence="\`\`\`$1" '/^```/ && inside { exit } inside; $0 == fence { inside = 1 }' "$readme"; }

mkdir "$work/you"
first cmake >"$work/you/CMakeLists.txt"
first cpp >"$work/you/main.cpp"
quiet cmake --install "$build" --prefix "$work/installed"
quiet cmake -S "$work/you" -B "$work/build" -D CMAKE_PREFIX_PATH="$work/installed" -D CMAKE_CXX_COMPILER="$compiler"
quiet cmake --build "$work/build"
first text >"$work/expected"
"$work/build/you" >"$work/printed"
diff -u --label "$readme" --label "what it prints" "$work/expected" "$work/printed"
