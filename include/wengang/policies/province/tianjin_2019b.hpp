// Tianjin, later in 2019: the hardship refund widened to 20 insured, a profit in 2017 and a loss in 2018.
#pragma once

#include "tianjin_2019.hpp"

namespace wengang::policies {

namespace tianjin_2019b_text {

using namespace literals;
inline constexpr document at{"津人社办发〔2019〕109号", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "发文日期未见；文号为2019年，以该年最后一日代替，此前视为尚不知道",
     "its date was not found; its number is of 2019, so the last day of that year stands in for it: before, it was not surely known",
     at("一")},
    {"basis", "符合《通知》中缴费年限、裁员率、信用记录等条件；其余按津人社局发〔2019〕9号",
     "months, layoff rate and credit as in the first notice, and the rest with it", at("一（一）")},
    {"open_points",
     "另一路径按2018年度和2019年截至申报上月的裁员率（所读件不全），不参与判定：按此路径符合的，本通知的拒绝不适用",
     "a second path goes by the layoff rates of 2018 and of 2019 up to the month before the application; the copy "
     "breaks off, so it is not decided by, and a refusal here does not bind it",
     at("一（二）")},
};

}  // namespace tianjin_2019b_text

inline constexpr policy tianjin_2019b = published([] {
    using namespace tianjin_2019b_text;
    policy p = starting_from(tianjin_2019);
    p.id = "tianjin_2019b";
    p.document = at.number;
    p.title = "关于进一步做好社会保险费阶段性返还有关问题的通知";
    p.place = tianjin_2019.place;
    p.published = p.effective_from = {2019, 12, 31};

    // 一（一）扩大申报范围
    p.conditions = {one_of(kind::enterprise, at("一")),
                    at_least(fact::months_paid, 12, reason::months_short, tianjin_2019_text::at("一（一）")),
                    at_least(fact::at_application, 20, reason::insured_short, at("一（一）")),
                    above(fact::profit_1, 0, reason::profit_history, at("一（一）")),
                    below(fact::profit_0, 0, reason::no_loss, at("一（一）")),
                    require(fact::recovering, reason::not_recovering, at("一")),
                    require(fact::conforming, reason::not_conforming, tianjin_2019_text::at("一")),
                    refuse_if(fact::zombie, reason::zombie, tianjin_2019_text::at("一")),
                    refuse_if(fact::dishonest, reason::dishonest, tianjin_2019_text::at("一"))};
    p.drops = {};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
