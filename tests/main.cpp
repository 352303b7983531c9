// The main function of every test program, where the installed Catch2 2 has none to link: see CMakeLists.txt.
#if defined(CATCH_CONFIG_MAIN)
#include "catch.hpp"
#endif
