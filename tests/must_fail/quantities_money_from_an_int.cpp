// expect: conversion from .int. to non-scalar type .*money
// expect-clang: no viable conversion from 'int' to .*money
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
wengang::money const premium = 500;
#else
wengang::money const premium = wengang::money::from_yuan(500);
#endif

int main() {}
