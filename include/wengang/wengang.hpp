// All of wengang: decisions on China's job-stabilisation refund (失业保险稳岗返还), for one unit and for millions.
#pragma once

#include "batch/decide.hpp"
#include "facts/area.hpp"
#include "facts/columns.hpp"
#include "facts/facts.hpp"
#include "policies/catalogue.hpp"
#include "policy/check.hpp"
#include "policy/policy.hpp"
#include "quantities.hpp"
#include "refund/decide.hpp"
#include "refund/explain_json.hpp"
#include "refund/explain_text.hpp"
#include "version.hpp"
