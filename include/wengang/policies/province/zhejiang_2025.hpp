// Zhejiang 2025, as Suichang and Yuhuan carry it out: the two formulas and the 30 people of 2024, without a sizing table.
#pragma once

#include "../nation/nation_2025_18.hpp"

namespace wengang::policies {

namespace zhejiang_2025_text {

using namespace literals;
inline constexpr document at{"浙人社发〔2025〕32号", grade::repost};
inline constexpr document suichang{"2025年遂昌县失业保险稳岗返还申报", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见本省通知原文和印发日期，按所执行的国家规定",
     "the province's own text and date were not found: the nation's date stands", at("正文")},
    {"new_units", "2024年1月首次参保登记的企业，公式中的2023年末参保人数以2024年1月参保人数计算",
     "a unit first registered in January 2024: its headcount of January stands for the one of the end of 2023; the "
     "ledger does so with january_for_new_units", suichang("二")},
    {"route_automatic", "“无感智办”：符合条件的参保单位；其他单位登录浙江政务服务网或浙里办自主申请确认",
     "without application where the data suffice; other units apply and confirm online", suichang("四")},
    {"dispatch",
     "劳务派遣单位不适用“无感智办”，须附《拟拨付用工单位明细表》；不含派遣到机关事业单位的劳动者所涉保费；全额拨付给用"
     "工单位",
     "dispatch agencies apply, with the list of user units; the premium of workers dispatched to government and "
     "public institutions does not count; the rest is passed on in full", suichang("五")},
};

}  // namespace zhejiang_2025_text

inline constexpr policy zhejiang_2025 = published([] {
    using namespace zhejiang_2025_text;
    policy p = starting_from(nation_2025_18);
    p.id = "zhejiang_2025";
    p.document = at.number;
    p.title = "失业保险稳岗返还";
    p.place = {330000, "Zhejiang", "浙江省"};
    p.level = level::province;
    p.published = nation_2025_18.published;
    p.effective_from = nation_2025_18.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, suichang("二（一）")));
    p.layoffs.formula = {formulas::drop_by_opening, at("裁员率计算方式一")};
    p.layoffs.alternative = {formulas::claimants_by_opening, at("裁员率计算方式二")};
    p.layoffs.small_by = {{headcount_basis::counted, fact::closing}, at("年末30人（含）以下")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = suichang("三")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("返还标准")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = suichang("三（按中小微企业标准）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, suichang("三")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
