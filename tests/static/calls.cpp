// What a wrong call of `decide` is told about: the library's own ways of deciding have other names, which no argument finds.
#include <wengang/batch/decide.hpp>
#include <wengang/wengang.hpp>

template <class First, class Second>
concept decided_by_two = requires(First const& first, Second const& second) { decide(first, second); };
static_assert(!decided_by_two<wengang::detail::terms, wengang::facts>);
static_assert(!decided_by_two<wengang::detail::terms, wengang::detail::column_row>);

template <class First, class Second, class Third>
concept decided_by_three =
    requires(First const& first, Second const& second, Third const& third) { decide(first, second, third); };
static_assert(decided_by_three<wengang::policy, wengang::area, wengang::facts>);
