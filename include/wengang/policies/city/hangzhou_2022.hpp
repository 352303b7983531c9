// Hangzhou 2022: the province's rules, enterprises sized by the statistics standard of 2017, dishonest and zombie ones excluded.
#pragma once

#include "../province/zhejiang_2022.hpp"

namespace wengang::policies {

namespace hangzhou_2022_text {

using namespace literals;
inline constexpr document at = zhejiang_2022_text::hangzhou;

inline constexpr note procedure[] = {
    {"sizing", "大中小微企业按国统字〔2017〕213号划分",
     "sizes by the statistics standard of 2017 (国统字〔2017〕213号)", at("一（补充）")},
    {"open_points", "社会团体等六类单位只写“参照实施”，按省里参照中小微企业",
     "of the six other kinds it only says by reference: the province's tier of smaller enterprises stands", at("一3")},
};

}  // namespace hangzhou_2022_text

inline constexpr policy hangzhou_2022 = published([] {
    using namespace hangzhou_2022_text;
    policy p = starting_from(zhejiang_2022);
    p.id = "hangzhou_2022";
    p.document = at.number;
    p.title = "杭州市失业保险稳岗返还";
    p.place = {330100, "Hangzhou", "杭州市"};
    p.level = level::city;
    p.published = p.effective_from = zhejiang_2022.effective_from;

    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("二③")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("二③")));
    p.layoffs.formula.source = at("三（计算方式一）");
    p.layoffs.alternative.source = at("三（计算方式二）");
    p.layoffs.limit.source = p.layoffs.small.source = p.layoffs.small_by.source = at("二②");
    p.sizing = {{.steps = {sizing_step::standard}}, at("一（补充）")};
    p.rates[0].source = at("一1");
    p.base.source = at("一2");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
