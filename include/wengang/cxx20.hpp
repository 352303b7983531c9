// Says what is missing before some hundred lines of errors do: gcc 12 and clang 14 take an older standard unless told.
#pragma once

#if defined(_MSVC_LANG) ? _MSVC_LANG < 202002L : __cplusplus < 202002L
#error "wengang needs C++20: compile with -std=c++20 (the CMake target wengang::wengang asks for it)"
#endif
