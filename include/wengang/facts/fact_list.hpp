// The facts, once. One line a fact; the row, the columns, the CSV, the explanation and the documentation follow from it.
//
//     FACT(group, name, type, lowest, highest, Chinese name, meaning)
//
// Money is in fen here (in yuan in text), from `lowest` to `highest`; the other types bring their own range, written 0, 0.
// Contributions reach 10^13 fen (100 billion yuan) a unit, figures of its accounts 10^14.
#pragma once

#define WENGANG_PREMIUM 0, 10'000'000'000'000
#define WENGANG_ACCOUNT 0, 100'000'000'000'000
#define WENGANG_RESULT -100'000'000'000'000, 100'000'000'000'000

#define WENGANG_FACTS(FACT)                                                                                                                           \
    FACT(identity, kind, ::wengang::kind, 0, 0, "单位类型", "kind of organisation")                                                                   \
    FACT(identity, size, ::wengang::size, 0, 0, "企业划型", "enterprise size; not_large where only that is known")                                    \
    FACT(identity, industry, ::wengang::industry, 0, 0, "划型行业", "industry of the sizing standard")                                                \
    FACT(identity, service_sector, bool, 0, 0, "服务业", "a service-sector market entity")                                                            \
    FACT(identity, branch, bool, 0, 0, "分支机构", "a branch without legal personality of its own")                                                   \
    FACT(identity, dispatch_agency, bool, 0, 0, "劳务派遣单位", "a labour-dispatch agency")                                                           \
    FACT(identity, de_capacity, bool, 0, 0, "去产能企业", "on a plan to reduce over-capacity")                                                        \
    FACT(identity, key_support, bool, 0, 0, "政府重点支持企业", "a key-support enterprise of the government")                                         \
    FACT(identity, restructuring, bool, 0, 0, "兼并重组企业", "an enterprise that merges or restructures")                                          \
    FACT(identity, backward_capacity, bool, 0, 0, "淘汰落后产能企业", "an enterprise that gives up backward capacity")                                \
    FACT(identity, steel_or_coal, bool, 0, 0, "钢铁煤炭企业", "a steel or coal enterprise")                                                         \
    FACT(identity, deep_poverty_county, bool, 0, 0, "深度贫困县", "in a county of deep poverty")                                                   \
    FACT(contributions, paid, ::wengang::money, WENGANG_PREMIUM, "实际缴纳失业保险费", "premium actually paid in the measured year, unit and employees") \
    FACT(contributions, of_other_years, ::wengang::money, WENGANG_PREMIUM, "补缴其他年度", "of it: back-payment of arrears of other years")           \
    FACT(contributions, late_fees, ::wengang::money, WENGANG_PREMIUM, "滞纳金", "of it: late fees")                                                   \
    FACT(contributions, refunded_premium, ::wengang::money, WENGANG_PREMIUM, "退费", "of it: premium of the year that was refunded")                  \
    FACT(contributions, payable, ::wengang::money, WENGANG_PREMIUM, "应缴失业保险费", "premium payable for the measured year")                        \
    FACT(contributions, months_paid, ::wengang::month_count, 0, 0, "足额缴费月数", "months paid in full")                                             \
    FACT(contributions, arrears, bool, 0, 0, "当年欠费", "owes premium of the year of the benefit")                                                   \
    FACT(contributions, arrears_other_years, bool, 0, 0, "其他年度欠费", "owes premium of other years")                                               \
    FACT(contributions, deferral_agreement, bool, 0, 0, "延期缴费协议", "has signed a deferral agreement")                                            \
    FACT(contributions, social_insurance_payable_6_months, ::wengang::money, WENGANG_PREMIUM, "6个月应缴社会保险费",                                  \
         "social insurance payable for 6 months, unit and employees")                                                                                 \
    FACT(contributions, social_insurance_payable_3_months, ::wengang::money, WENGANG_PREMIUM, "3个月应缴社会保险费",                                           \
         "social insurance payable for 3 months, unit and employees")                                                                                 \
    FACT(contributions, social_insurance_paid, ::wengang::money, WENGANG_PREMIUM, "实缴社会保险费", "social insurance paid for the measured year, without what the notice leaves out of it")     \
    FACT(contributions, post_subsidies, ::wengang::money, WENGANG_PREMIUM, "岗位补贴", "subsidies for posts by the notice's own scale")            \
    FACT(headcount, opening, ::wengang::people, 0, 0, "年初参保人数", "insured at the opening of the measured year (end of the year before)")         \
    FACT(headcount, closing, ::wengang::people, 0, 0, "年末参保人数", "insured at the close of the measured year")                                    \
    FACT(headcount, january, ::wengang::people, 0, 0, "1月参保人数", "insured in January of the measured year")                                       \
    FACT(headcount, december, ::wengang::people, 0, 0, "12月参保人数", "insured in December of the measured year")                                    \
    FACT(headcount, person_months, ::wengang::people, 0, 0, "参保人月", "person-months insured in the measured year")                                 \
    FACT(headcount, months, ::wengang::month_count, 0, 0, "参保月数", "months that the person-months are averaged over")                              \
    FACT(headcount, at_application, ::wengang::people, 0, 0, "申请时参保人数", "insured at application")                                              \
    FACT(headcount, in_post, ::wengang::people, 0, 0, "在岗职工人数", "employees in post at application")                                             \
    FACT(separations, claimants, ::wengang::people, 0, 0, "领取失业保险金人数", "people of the unit who drew unemployment benefit in the year")       \
    FACT(separations, january_claimants, ::wengang::people, 0, 0, "1月领金人数", "of them: already drawing in January")                               \
    FACT(separations, new_claimants, ::wengang::people, 0, 0, "新增领金人数", "of them: newly drawing in the year; from February on, where January's are counted apart")                               \
    FACT(separations, lump_sum_claimants, ::wengang::people, 0, 0, "一次性领金人数", "of them: drew a lump sum")                                      \
    FACT(separations, deaths, ::wengang::people, 0, 0, "死亡人数", "deaths in the year")                                                              \
    FACT(separations, retirements, ::wengang::people, 0, 0, "退休人数", "retirements in the year")                                                    \
    FACT(separations, expiries, ::wengang::people, 0, 0, "合同期满人数", "contracts that expired")                                                    \
    FACT(separations, resignations, ::wengang::people, 0, 0, "辞职人数", "resignations of the employee's own will")                                   \
    FACT(separations, transfers, ::wengang::people, 0, 0, "调动人数", "moves within the group")                                                       \
    FACT(separations, laid_off, ::wengang::people, 0, 0, "裁员人数", "people laid off")                                                               \
    FACT(separations, cumulative_insured, ::wengang::people, 0, 0, "累计参保人数", "everybody who was insured at some time in the year")              \
    FACT(separations, assessed_reductions, ::wengang::people, 0, 0, "核定裁员人数", "numerator of a layoff rate assessed by the agency")              \
    FACT(separations, assessed_headcount, ::wengang::people, 0, 0, "核定参保人数", "denominator of a layoff rate assessed by the agency")             \
    FACT(standing, conforming, bool, 0, 0, "符合产业和环保政策", "production conforms to industrial and environmental policy")                        \
    FACT(standing, dishonest, bool, 0, 0, "严重违法失信", "seriously dishonest")                                                                      \
    FACT(standing, zombie, bool, 0, 0, "僵尸企业", "a zombie enterprise, on the clearing list")                                                       \
    FACT(standing, cancelled, bool, 0, 0, "注销", "deregistered")                                                                                     \
    FACT(standing, revoked, bool, 0, 0, "吊销营业执照", "business licence revoked")                                                                   \
    FACT(standing, abnormal, bool, 0, 0, "经营异常名录", "on the list of abnormal operations")                                                        \
    FACT(standing, normal_payment, bool, 0, 0, "正常缴费状态", "in normal payment state")                                                             \
    FACT(standing, already_refunded, bool, 0, 0, "已享受返还", "already refunded for the year")                                                       \
    FACT(standing, accepted, bool, 0, 0, "确认或申请", "accepted the refund or applied for it; neither = waived")                                     \
    FACT(sizing, employees, ::wengang::people, 0, 0, "从业人员", "employees, for the sizing standard")                                                \
    FACT(sizing, revenue, ::wengang::money, WENGANG_ACCOUNT, "营业收入", "operating revenue, for the sizing standard")                                \
    FACT(sizing, total_assets, ::wengang::money, WENGANG_ACCOUNT, "资产总额", "total assets, for the sizing standard")                                \
    FACT(sizing, statistics_mark, ::wengang::statistics_mark, 0, 0, "统计部门划型", "what shared statistics data say")                                \
    FACT(sizing, carried_over_mark, ::wengang::carried_over_mark, 0, 0, "2020年减免划型", "class of 2020, when premiums were reduced by size")       \
    FACT(sizing, declared_size, ::wengang::size, 0, 0, "申报划型", "size that the enterprise declared")                                             \
    FACT(sizing, registered_mark, ::wengang::registered_mark, 0, 0, "登记申报划型", "class marked from registration and declaration data")            \
    FACT(sizing, legal_person_size, ::wengang::size, 0, 0, "所属法人划型", "size of the legal person that a branch belongs to")                       \
    FACT(hardship, profit_2, ::wengang::money, WENGANG_RESULT, "前两年净利润", "net profit two years before the measured year")                       \
    FACT(hardship, profit_1, ::wengang::money, WENGANG_RESULT, "前一年净利润", "net profit of the year before the measured year")                     \
    FACT(hardship, profit_0, ::wengang::money, WENGANG_RESULT, "当年净利润", "net profit of the measured year; a loss is negative")                   \
    FACT(hardship, revenue_1, ::wengang::money, WENGANG_ACCOUNT, "前一年主营业务收入", "main-business revenue of the year before the measured year")  \
    FACT(hardship, revenue_0, ::wengang::money, WENGANG_ACCOUNT, "当年主营业务收入", "main-business revenue of the measured year")                    \
    FACT(hardship, sales_1_before, ::wengang::money, WENGANG_ACCOUNT, "前一季上年同期销售额", "sales by value-added tax returns: the quarter a year before the first of two consecutive ones")\
    FACT(hardship, sales_1, ::wengang::money, WENGANG_ACCOUNT, "前一季销售额", "sales of the first of the two quarters")                                    \
    FACT(hardship, sales_2_before, ::wengang::money, WENGANG_ACCOUNT, "后一季上年同期销售额", "the quarter a year before the second")                           \
    FACT(hardship, sales_2, ::wengang::money, WENGANG_ACCOUNT, "后一季销售额", "sales of the second of the two quarters")                                   \
    FACT(hardship, recovering, bool, 0, 0, "恢复有望", "operation has improved and recovery is hopeful (the agency's judgement)")
