// All of wengang: decisions on China's job-stabilisation refund (失业保险稳岗返还), for one unit and for millions.
// What costs as much to include as everything here stands beside it:
//
//   <wengang/batch/decide.hpp>           a batch whose malformed calls throw; `try_decide`, here, reports them
//   <wengang/refund/explain_string.hpp>  an explanation as a std::string; here it goes to a stream or any other sink
//   <wengang/policies/catalogue.hpp>     every notice; here are those of the five source documents and the layers above them
#pragma once

#include "cxx20.hpp"  // first

#include "batch/try_decide.hpp"
#include "facts/area.hpp"
#include "facts/columns.hpp"
#include "facts/facts.hpp"
#include "policies/source_documents.hpp"
#include "policy/check.hpp"
#include "policy/fields.hpp"
#include "policy/words.hpp"
#include "policy/policy.hpp"
#include "quantities.hpp"
#include "refund/decide.hpp"
#include "refund/explain_json.hpp"
#include "refund/explain_text.hpp"
#include "version.hpp"
