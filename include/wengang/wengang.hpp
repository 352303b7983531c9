// The core of wengang: decisions on China's job-stabilisation refund (失业保险稳岗返还), for one unit and for millions.
// Beside it stand, for who needs them:
//
//   <wengang/batch/decide.hpp>           a batch whose malformed calls throw; `try_decide`, here, reports them
//   <wengang/refund/explain_string.hpp>  an explanation as a std::string; here it goes to a stream or any other sink
//   <wengang/policies/catalogue.hpp>     every notice; here are those of the five source documents and the layers above them
//   <wengang/policies/look_up.hpp>       which notice was in force for a region and a refund year, as known on a day
//   <wengang/refund/top_up.hpp>, <wengang/policy/difference.hpp>, <wengang/policy/set_field.hpp>, <wengang/facts/ledger.hpp>,
//   <wengang/facts/industry_code.hpp>, <wengang/batch/{ledger,size_units,top_up}.hpp>, <wengang/around/...>: a concept each
#pragma once

#include "cxx20.hpp"  // first

#include "batch/try_decide.hpp"
#include "facts/area.hpp"
#include "facts/columns.hpp"
#include "facts/facts.hpp"
#include "policies/source_documents.hpp"
#include "policy/check.hpp"
#include "policy/policy.hpp"
#include "quantities.hpp"
#include "refund/decide.hpp"
#include "refund/explain_json.hpp"
#include "refund/explain_text.hpp"
#include "version.hpp"
