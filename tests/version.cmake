# The top entry of CHANGELOG.md, and the tag of the commit if it has one, carry the version of version.hpp
# (-D version=...).
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
file(STRINGS ${root}/CHANGELOG.md entries REGEX "^## \\[[0-9.]+\\]")
list(GET entries 0 top)
if(NOT version MATCHES "^[0-9]+\\.[0-9]+\\.[0-9]+$")
  message(FATAL_ERROR "version.hpp must define WENGANG_VERSION_MAJOR, _MINOR and _PATCH as numbers; read: '${version}'")
endif()
if(NOT top MATCHES "^## \\[${version}\\] - ")
  message(FATAL_ERROR "version.hpp says ${version}, the top entry of CHANGELOG.md '${top}'")
endif()
execute_process(COMMAND git -C ${root} describe --tags --exact-match --match v* OUTPUT_VARIABLE tag
  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(tag AND NOT tag STREQUAL "v${version}")
  message(FATAL_ERROR "version.hpp says ${version}, the tag of this commit ${tag}")
endif()
