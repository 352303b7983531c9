// Zhejiang 2024, as Jiaxing carries it out: either of two layoff formulas, 30 people by the year's end, the sizing table of 2011.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace zhejiang_2024_text {

using namespace literals;
inline constexpr document at{"浙人社发〔2024〕40号", grade::repost};
inline constexpr document jiaxing{"关于2024年嘉兴市本级失业保险稳岗返还有关事项的通告", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见本省通知原文和印发日期，按所执行的国家规定；嘉兴市通告2024年10月24日发布",
     "the province's own text and date were not found: the nation's date stands; Jiaxing's announcement is of 24 "
     "October 2024", jiaxing("首段")},
    {"layoff_rate", "符合计算方式之一即可享受", "one of the two formulas is enough", jiaxing("一（申请条件）2")},
    {"new_units", "2023年1月首次参保登记的企业，公式中的2022年末参保人数以2023年1月参保人数计算",
     "a unit first registered in January 2023: its headcount of January stands for the one of the end of 2022; the "
     "ledger does so with january_for_new_units", jiaxing("一（申请条件）2")},
    {"dispatch", "劳务派遣单位不适用免申请途径，须附用工单位明细；派遣到机关事业单位的劳动者所涉保费不计入",
     "dispatch agencies apply, with the list of user units; the premium of workers dispatched to government and "
     "public institutions does not count", at("劳务派遣")},
};

}  // namespace zhejiang_2024_text

inline constexpr policy zhejiang_2024 = published([] {
    using namespace zhejiang_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "zhejiang_2024";
    p.document = at.number;
    p.title = "关于延续实施失业保险援企稳岗政策的通知";
    p.place = {330000, "Zhejiang", "浙江省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2024_40.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, jiaxing("一（申请条件）1")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, jiaxing("一（适用对象）1")));
    p.layoffs.formula = {formulas::drop_by_opening, jiaxing("一（计算方式一）")};
    p.layoffs.alternative = {formulas::claimants_by_opening, jiaxing("一（计算方式二）")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, jiaxing("一（申请条件）2")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, jiaxing("一（申请条件）2")};
    p.layoffs.small_by = {{headcount_basis::counted, fact::closing}, jiaxing("一（申请条件）2")};
    p.sizing = {{.steps = {sizing_step::standard}}, jiaxing("二（划型，工信部联企业〔2011〕300号）")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = jiaxing("二1")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = jiaxing("二1")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("参照中小微企业")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, jiaxing("二1")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
