"""The notices that the peers decide. What differs between them stands here, once for all peers; the order of the
conditions is that of include/wengang/policies. A rate is in parts per ten thousand."""

from dataclasses import dataclass

WHOLE = 10_000
ENTERPRISE, SOCIAL_GROUP = 1, 2  # kinds of organisation
LARGE = 1  # a size is a set of possible ones: this bit with another one is a unit that may be large
SMALL_HEADCOUNT = 30
SMALL_LIMIT = 2_000  # layoff rate up to that head count
ELIGIBLE, UNDETERMINED = 1, 2  # outcomes; ineligible is 0


@dataclass(frozen=True)
class Notice:
    """One notice; what a peer does with each field is in its rule."""

    id: str
    limit: int  # layoff rate
    rate: int
    lower_rate: int | None = None  # of large enterprises and of `lower_kind`
    lower_kind: int = 0
    enterprises_only: bool = False
    large_refused: bool = False
    required: tuple[tuple[str, str], ...] = ()  # truth, reason when it does not hold
    refused: tuple[tuple[str, str], ...] = ()  # truth, reason when it holds
    least_months: int = 0  # paid in full
    exclusions: tuple[str, ...] = ()  # from what was paid

    @property
    def sizes_matter(self):
        """Whether an enterprise that may be large stays undetermined."""
        return self.large_refused or self.lower_rate is not None

    def reasons(self):
        """The reasons that a unit can be refused for."""
        found = ["layoff_rate"] + [reason for _, reason in self.required + self.refused]
        if self.enterprises_only:
            found.append("kind_not_covered")
        if self.large_refused:
            found.append("size_not_covered")
        if self.least_months:
            found.append("months_short")
        return found


NOTICES = {
    notice.id: notice
    for notice in (
        Notice(
            id="liaocheng_2022",
            enterprises_only=True,
            large_refused=True,
            required=(("service_sector", "sector_not_covered"), ("conforming", "not_conforming")),
            refused=(("dishonest", "dishonest"), ("zombie", "zombie")),
            least_months=12,
            limit=550,
            rate=9_000,
            exclusions=("of_other_years", "late_fees"),
        ),
        Notice(id="xining_2021", limit=600, rate=6_000, lower_rate=3_000, lower_kind=SOCIAL_GROUP),
        Notice(id="jiangxi_2023", least_months=12, limit=550, rate=6_000, lower_rate=3_000),
    )
}
