// The names of the library without their definitions, for headers that only mention them.
#pragma once

#include <cstdint>

namespace wengang {

class money;
class rate;
struct ratio;
struct average;
struct rounding;
template <class T> class maybe;

enum class fact : std::uint8_t;
enum class kind : std::uint8_t;
enum class size : std::uint8_t;
enum class reason : std::uint8_t;
enum class fault : std::uint8_t;
enum class outcome : std::uint8_t;
enum class language : std::uint8_t;
enum class instruction_set : std::uint8_t;

struct area;
struct policy;
struct decision;
struct explanation;
struct results;
struct totals;
class findings;

template <class Storage> struct basic_facts;
namespace detail {
struct row_storage;
struct column_storage;
}  // namespace detail
using facts = basic_facts<detail::row_storage>;
using columns = basic_facts<detail::column_storage>;

}  // namespace wengang
