// Quantities: money, rates, people, months, averages, ratios, rounding, and their text.
#pragma once

#include "cxx20.hpp"  // first

#include "quantities/maybe.hpp"
#include "quantities/money.hpp"
#include "quantities/people.hpp"
#include "quantities/rate.hpp"
#include "quantities/ratio.hpp"
#include "quantities/rounding.hpp"
#include "quantities/text.hpp"
