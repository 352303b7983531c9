// Values into a sink of characters: what the text and the JSON of an explanation share.
#pragma once

#include <cstddef>
#include <cstdint>

#include "explanation.hpp"

namespace wengang::detail {

/// Anything that characters can be appended to, in the form of `std::string`.
template <class Out> concept text_sink = requires(Out& out, char const* text, std::size_t n) { out.append(text, n); };

constexpr std::size_t length_of(char const* text) {
    std::size_t n = 0;
    while (text[n] != 0) ++n;
    return n;
}
/// Values and words into a sink; what text and JSON share.
template <text_sink Out> class printer {
public:
    explicit printer(Out& out) : out_(out) {}

    void put(char const* text) { out_.append(text, length_of(text)); }
    void put(char c) { out_.append(&c, 1); }
    template <class Quantity>
        requires requires(char* at, Quantity const& q) { to_chars(at, at, q); }
    void put(Quantity const& value) {
        char text[64];
        out_.append(text, static_cast<std::size_t>(to_chars(text, text + sizeof text, value).end - text));
    }
    void put_scaled(std::int64_t value, int decimals = 0, bool trailing_zeros = true) {
        char text[64];
        out_.append(text, static_cast<std::size_t>(write_scaled(text, text + sizeof text, value, decimals, trailing_zeros).end - text));
    }
    /// Yuan: two decimals, and those of an exact amount that are not zero.
    void put(exact_amount const& x) {
        std::int64_t decimals = x.ten_thousandths;
        put(money::from_fen(x.fen));
        for (std::int64_t digit = 1000; decimals != 0; decimals %= digit, digit /= 10) put(static_cast<char>('0' + decimals / digit));
    }
    /// A name of the code as English words.
    void put_words(char const* name) {
        for (; *name != 0; ++name) put(*name == '_' ? ' ' : *name);
    }

    /// The value of a fact without its unit. In the language of the code where `in` is English and `plain`.
    void put_value(any_fact what, std::int64_t value, language in, bool plain = false) {
        if (what.of_area()) {
            bool const money = what == area_fact::monthly_benefit;
            put_scaled(value, money || what == area_fact::registered_rate ? 2 : 0, money);
            return;
        }
        fact_description const& d = describe(what.of_unit());
        if (!d.holds(value)) put_scaled(value, d.form == fact_form::amount ? 2 : 0);
        else if (d.form == fact_form::truth && in == language::en && !plain) put(value != 0 ? "yes" : "no");
        else if (d.form == fact_form::amount) put_scaled(value, 2);
        else if (d.form == fact_form::truth || d.form == fact_form::choice) put_choice(d.values, value, in, plain);
        else put_scaled(value);
    }

private:
    /// The value's name, or the names of its bits.
    void put_choice(choice_names const& names, std::int64_t value, language in, bool plain) {
        auto const one = [&](choice_name const& n) {
            if (in == language::zh) put(n.zh);
            else if (plain) put(n.en);
            else put_words(n.en);
        };
        for (choice_name const& n : names) {
            if (n.value == value) return one(n);
        }
        bool first = true;
        for (choice_name const& n : names) {
            if ((n.value & (n.value - 1)) != 0 || (n.value & value) == 0) continue;
            if (!first) put(in == language::zh ? "、" : plain ? "|" : ", ");
            first = false;
            one(n);
        }
    }

    Out& out_;
};

}  // namespace wengang::detail
