// The nation 2014: the first refund, for three sorts of enterprise, with a layoff rate below the registered unemployment rate.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace nation_2014_76_text {

using namespace literals;
inline constexpr document at{"人社部发〔2014〕76号", grade::official};  // on the government's portal, read as far as clause two
inline constexpr document reported{at.number, grade::press};

inline constexpr note procedure[] = {
    {"dates", "中国政府网2014年11月18日登载；成文日期未见", "on the government's portal on 18 November 2014; the day of signing was not seen",
     at("登载日期")},
    {"years", "报道称执行到2020年底，未写起始年度；2015年、2017年、2018年、2019年各有后续文件",
     "reports say it runs to the end of 2020 and name no first year; later documents of 2015, 2017, 2018 and 2019 replace parts of it",
     reported("执行期限")},
    {"scope", "另含经国务院批准的其他行业、企业；未见此类批准，不参与判定",
     "other sectors and enterprises approved by the State Council are covered, too; no such approval was seen, and it is not decided by",
     at("一（四）")},
    {"arrears", "须依法参加失业保险并足额缴纳失业保险费，未写月数，不参与判定",
     "lawfully insured and paid in full, with no number of months; it is not decided by", reported("二（二）")},
    {"open_points", "企业财务制度健全、管理运行规范，不参与判定", "sound accounts and orderly management; not decided by", reported("二（二）")},
    {"reserve", "统筹地区失业保险基金使用管理规范", "the fund of the pooling area is used and managed by the rules", at("二（一）")},
    {"use_of_money", "主要用于职工生活补助、缴纳社会保险费等", "mainly for living allowances and social insurance", reported("资金用途")},
};

}  // namespace nation_2014_76_text

inline constexpr policy nation_2014_76 = published([] {
    using namespace nation_2014_76_text;
    return policy{
        .id = "nation_2014_76",
        .document = at.number,
        .title = "关于失业保险支持企业稳定岗位有关问题的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2014, 11, 18},
        .effective_from = {2014, 11, 18},
        .effective_until = {{2020, 12, 31}, reported("执行期限")},
        .refund_year_first = 2014,
        .refund_year_last = 2020,

        // 二、基本条件
        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("二（一）")},
        .conditions = {one_of(kind::enterprise, at("一")), require(fact::conforming, reason::not_conforming, at("二（二）"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.comparison = comparison::below, .of_area = true}, reported("二（二）")}},

        // 一、政策范围；补贴标准
        .caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = reported("补贴标准")}},
        .rates = {{.standing = {{fact::restructuring, true}}, .result = rate_result::open, .source = at("一（一）")},
                  {.standing = {{fact::de_capacity, true}}, .result = rate_result::open, .source = at("一（二）")},
                  {.standing = {{fact::backward_capacity, true}}, .result = rate_result::open, .source = at("一（三）")},
                  {.standing = {}, .result = rate_result::refused, .unmet = reason::kind_not_covered, .source = at("一"), .assumed = true}},
        .base = {{.gross = fact::paid, .exclusions = {}}, reported("补贴标准")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
