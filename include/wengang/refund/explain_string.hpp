// An explanation as a string. Apart from the other headers, because <string> costs more to include than they do.
#pragma once

#include <string>

#include "explain_json.hpp"
#include "explain_text.hpp"

namespace wengang {

/// The text of an explanation, in UTF-8.
inline std::string text(explanation const& e, language in) {
    std::string out;
    write_text(out, e, in);
    return out;
}
/// An explanation as one JSON object.
inline std::string json(explanation const& e) {
    std::string out;
    write_json(out, e);
    return out;
}

}  // namespace wengang
