// Hebei 2024, as Zhangjiakou publishes it: marks of 2020, and 300 people on average divide the six other kinds.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace hebei_2024_text {

using namespace literals;
inline constexpr document at{"冀人社发〔2024〕14号", grade::repost};
inline constexpr document zhangjiakou{"张家口市2024年第五批市本级稳岗返还公示", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见原文和印发日期，按所执行的国家规定；条款号为张家口市公示的条款号",
     "the text and its date were not found: the nation's date stands; the clauses are those of Zhangjiakou's "
     "publication", zhangjiakou("首段")},
    {"credit",
     "严重失信以河北省信用信息共享平台“严重失信企业信息”“失信被执行人名单”“拖欠农民工工资黑名单”查询结果为准",
     "seriously dishonest: as the province's credit platform shows", at("四")},
    {"publicity", "第五批公示2024年11月19日至25日",
     "the fifth batch was published from 19 to 25 November 2024", zhangjiakou("公示时间")},
};

}  // namespace hebei_2024_text

inline constexpr policy hebei_2024 = published([] {
    using namespace hebei_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "hebei_2024";
    p.document = at.number;
    p.title = "关于延续实施失业保险援企稳岗政策有关事项的通知";
    p.place = {130000, "Hebei", "河北省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2024_40.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("一")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("四")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("四")));
    p.layoffs.formula = {formulas::claimants_by_average, at("一（裁员率）")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("一")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一")};
    p.sizing = {{.steps = {sizing_step::carried_over}}, at("二（划型）")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")},
               {.kinds = by_reference, .standing = {}, .measured = {average_at_least(300)}, .at = 30_percent, .source = at("三")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("三")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
