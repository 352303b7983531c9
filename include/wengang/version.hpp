// The version of the library. It stands here only: the build file and the recipe read it from these lines.
#pragma once

#define WENGANG_VERSION_MAJOR 0
#define WENGANG_VERSION_MINOR 1
#define WENGANG_VERSION_PATCH 0
