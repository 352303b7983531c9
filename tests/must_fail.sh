#!/bin/sh
# A program that must not compile, and must say why:  must_fail.sh CASE.cpp COMPILER [FLAG...]
#
# CASE.cpp is a good program, and with WENGANG_BAD defined its bad twin. Its first line says what the compiler must say:
#     // expect: an extended regular expression
#     // expect-clang: another one for clang, on the second line, if it words the fault differently
# Only the texts of errors and notes are searched; not the file's name, nor the source lines that compilers quote.
set -eu
case=$1 compiler=$2
shift 2

fail() {
    echo "must_fail: $(basename "$case"): $1"
    [ -z "${2-}" ] || echo "$2"
    exit 1
}

compile() { LC_ALL=C "$compiler" -std=c++20 -fsyntax-only -fdiagnostics-color=never "$@" "$case" 2>&1; }

expect=$(sed -n '1s|^// expect: *||p' "$case")
if "$compiler" --version | grep -q clang; then
    other=$(sed -n '2s|^// expect-clang: *||p' "$case")
    expect=${other:-$expect}
fi
[ -n "$expect" ] || fail "the first line does not say '// expect: ...'"

output=$(compile "$@") || fail "the good twin does not compile" "$output"
if output=$(compile "$@" -D WENGANG_BAD); then
    fail "the bad program compiles"
fi
if echo "$output" | grep -q 'fatal error:'; then
    fail "the bad program fails for another reason" "$output"
fi
said=$(echo "$output" | sed -nE 's/^.*[0-9]+: (error|note): //p')
echo "$said" | grep -qE -- "$expect" || fail "the compiler does not say '$expect'" "$output"
echo "$said" | grep -E -- "$expect" | head -1
