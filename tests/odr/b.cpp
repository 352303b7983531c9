// See a.cpp.
#include <wengang/wengang.hpp>

wengang::decision decide_in_b(wengang::policy const& notice, wengang::area const& area, wengang::facts const& unit);

wengang::decision decide_in_b(wengang::policy const& notice, wengang::area const& area, wengang::facts const& unit) {
    return wengang::decide(notice, area, unit);
}
