// All of wengang: decisions on China's job-stabilisation refund (失业保险稳岗返还), for one unit and for millions.
// Two headers stand beside it, because the standard headers under them cost as much to include as everything here:
//
//   <wengang/batch/decide.hpp>           a batch whose malformed calls throw; `try_decide`, here, reports them
//   <wengang/refund/explain_string.hpp>  an explanation as a std::string; here it goes to a stream or any other sink
#pragma once

#include "cxx20.hpp"  // first

#include "batch/try_decide.hpp"
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
