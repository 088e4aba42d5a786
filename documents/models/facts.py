"""The kinds of fact that are read out of a document, a table each (事实)."""

from django.contrib.postgres.indexes import HashIndex
from django.db import models

from documents.extraction.facts import MeasureStatus, Role
from documents.extraction.gazetteer import provinces
from documents.models.agency import Agency
from documents.models.document import Document
from documents.models.fact import Fact, money
from documents.models.proposal import Recommendation

STATUS_NAMES = {
    MeasureStatus.DONE: "已完成",
    MeasureStatus.ONGOING: "进行中",
    MeasureStatus.PLANNED: "计划",
    MeasureStatus.DECLINED: "不予采纳",
}
ROLE_NAMES = {Role.LEAD: "牵头", Role.SUPPORT: "配合"}


class Measure(Fact):
    """One action sentence (举措)."""

    status = models.CharField(
        "状态", max_length=8, choices=[(s.value, name) for s, name in STATUS_NAMES.items()]
    )
    how = models.CharField("归属依据", max_length=8)  # named | noted | carried | issuer | unknown
    agencies = models.ManyToManyField(
        Agency, verbose_name="责任单位", through="MeasureAgency", related_name="measures"
    )
    recommendation = models.ForeignKey(
        Recommendation, models.SET_NULL, null=True, blank=True, related_name="measures"
    )
    object = models.TextField("承诺事项", blank=True)
    figure = models.CharField("承诺数量", max_length=80, blank=True)
    due = models.CharField("期限", max_length=40, blank=True)

    class Meta(Fact.Meta):
        """See Fact."""

        verbose_name = verbose_name_plural = "举措"
        constraints = (
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(status__in=[s.value for s in MeasureStatus]),
                name="measure_status_known",
            ),
        )


class MeasureAgency(models.Model):
    """A body's part in a measure."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="parts")
    agency = models.ForeignKey(Agency, models.CASCADE, related_name="parts")
    role = models.CharField(
        "角色",
        max_length=8,
        choices=[(r.value, name) for r, name in ROLE_NAMES.items()],
        default=Role.LEAD.value,
    )
    position = models.PositiveSmallIntegerField("序", default=0)

    class Meta:
        """One row a body and measure."""

        ordering = ("measure", "position")
        verbose_name = verbose_name_plural = "责任分工"
        constraints = (
            models.UniqueConstraint(fields=("measure", "agency"), name="part_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=[r.value for r in Role]), name="part_role_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.agency} {self.get_role_display()}"


class Subsidy(Fact):
    """An entitlement (补贴政策); money in yuan, `thresholds` rows of on, op, value, unit."""

    cap = money("上限（元）")
    cap_min = money("下限（元）")
    rate_percent = models.DecimalField(
        "比例（%）", max_digits=9, decimal_places=4, null=True, blank=True
    )
    rate_base = models.TextField("基数", blank=True)
    unit_amount = money("单位标准（元）")
    unit = models.CharField("计量单位", max_length=60, blank=True)
    per = models.TextField("享受单位", blank=True)
    frequency = models.CharField("频次", max_length=80, blank=True)
    form = models.CharField("形式", max_length=20)
    beneficiary = models.TextField("对象", blank=True)
    condition = models.TextField("条件", blank=True)
    thresholds = models.JSONField("门槛", default=list, blank=True)
    source = models.TextField("资金来源", blank=True)
    by_reference = models.TextField("参照", blank=True)
    year = models.CharField("年度", max_length=20, blank=True)

    class Meta(Fact.Meta):
        """See Fact."""

        verbose_name = verbose_name_plural = "补贴政策"
        indexes = (
            # Many clauses share a cap or a rate: an index holds what the list sorts by next, too.
            models.Index(
                models.F("cap").desc(nulls_last=True),
                models.F("document").desc(nulls_last=True),
                "start",
                name="subsidy_cap_paper",
            ),
            models.Index(models.F("cap").desc(nulls_last=True), "id", name="subsidy_cap_down"),
            models.Index(models.F("cap").asc(nulls_last=True), "id", name="subsidy_cap_up"),
            models.Index(
                models.F("rate_percent").desc(nulls_last=True), "id", name="subsidy_rate_down"
            ),
        )
        constraints = (
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(cap__isnull=True) | models.Q(cap__gte=0),
                name="subsidy_cap_not_negative",
            ),
            models.CheckConstraint(
                condition=models.Q(rate_percent__isnull=True)
                | models.Q(rate_percent__gte=0, rate_percent__lte=1000),
                name="subsidy_rate_sane",
            ),
        )


class Stacking(Fact):
    """A clause on combining entitlements (叠加与排他)."""

    allowed = models.BooleanField("可叠加")
    scope = models.TextField("范围", blank=True)

    class Meta(Fact.Meta):
        """See Fact."""

        verbose_name = verbose_name_plural = "叠加规定"


# 全省医药产业实现总产值 and 医药产业总产值 name one indicator; where, the paper's region says.
_PROVINCES = "|".join(p.short for p in provinces() if p.name == f"{p.short}省")
_FILLERS = f"^(({_PROVINCES})省|[全我本][国省市县区])|实现|达到|完成|的"


class Figure(Fact):
    """A fact with an indicator and a value; money in yuan, percentages in percent.

    `indicator_key` is alike for all wordings of one indicator.
    """

    indicator = models.TextField("指标")
    indicator_key = models.GeneratedField(
        expression=models.Func(
            models.F("indicator"),
            models.Value(_FILLERS),
            models.Value(""),
            models.Value("g"),
            function="regexp_replace",
        ),
        output_field=models.TextField(),
        db_persist=True,
    )
    value = models.DecimalField("数值", max_digits=30, decimal_places=6)
    unit = models.CharField("单位", max_length=40, blank=True)

    class Meta(Fact.Meta):
        """See Fact."""

        abstract = True


class Target(Figure):
    """A quantified goal (目标)."""

    value_max = models.DecimalField(
        "数值上限", max_digits=30, decimal_places=6, null=True, blank=True
    )
    op = models.CharField("关系", max_length=2, default="=")
    due = models.CharField("期限", max_length=40, blank=True)
    due_on = models.DateField("到期日", null=True, blank=True)

    class Meta(Figure.Meta):
        """See Fact."""

        abstract = False
        verbose_name = verbose_name_plural = "目标"
        indexes = (
            models.Index(
                models.F("due_on").asc(nulls_last=True),
                models.F("document").desc(nulls_last=True),
                "start",
                name="target_due_paper",
            ),
        )


class Result(Figure):
    """A quantified state reached (成效)."""

    period = models.CharField("时期", max_length=40, blank=True)
    agency = models.ForeignKey(
        Agency, models.SET_NULL, verbose_name="机构", null=True, blank=True, related_name="results"
    )

    class Meta(Figure.Meta):
        """See Fact."""

        abstract = False
        verbose_name = verbose_name_plural = "成效"
        # Hashed: an indicator may be longer than a row of an ordered index.
        indexes = (HashIndex(fields=("indicator_key",), name="result_indicator"),)

    @property
    def body(self) -> Agency | None:
        """Who reached it: the body the text names, else the one that reports it."""
        return self.agency or self.document.issuer


class Citation(Fact):
    """A policy named in 《》 (引用), linked once that policy is in the library."""

    title = models.TextField("题名")
    document_number = models.CharField("发文字号", max_length=120, blank=True)
    repeals = models.BooleanField("废止该文件", default=False)
    cited = models.ForeignKey(
        Document, models.SET_NULL, null=True, blank=True, related_name="cited_by"
    )

    class Meta(Fact.Meta):
        """See Fact."""

        verbose_name = verbose_name_plural = "引用"
        indexes = (
            HashIndex(fields=("title",), name="citation_title"),
            models.Index(fields=("document_number",), name="citation_number"),
        )


KINDS: dict[str, type[Fact]] = {
    "measure": Measure,
    "subsidy": Subsidy,
    "stacking": Stacking,
    "target": Target,
    "result": Result,
    "citation": Citation,
}
"""Tables of facts by the name their addresses and anchors use."""
