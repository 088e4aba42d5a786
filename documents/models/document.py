"""A document as received, and the head and foot read off it (文件)."""

from datetime import date
from typing import TypeVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.utils import timezone

from documents.addresses import page_address
from documents.extraction.types import DocumentKind
from documents.models.agency import Agency

KIND_NAMES = {
    DocumentKind.REPLY: "答复",
    DocumentKind.PLAN: "方案",
    DocumentKind.NOTICE: "通知",
    DocumentKind.MEASURES: "政策措施",
    DocumentKind.OTHER: "其他",
}


class OriginalFile(models.Model):
    """The bytes exactly as received (原件), once for each checksum.

    They go only with an upload that its uploader takes back.
    """

    checksum = models.CharField("SHA-256", max_length=64, unique=True)
    content = models.BinaryField("内容")
    size = models.PositiveIntegerField("字节数")

    class Meta:
        """Never edited by hand."""

        verbose_name = verbose_name_plural = "原件"

    def __str__(self) -> str:
        return self.checksum[:12]


class DocumentStatus(models.TextChoices):
    """The stamp on a document, as staff know it from paper."""

    RECEIVED = "received", "待识别"
    FAILED = "failed", "识别失败"
    PENDING = "pending", "待审核"
    RETURNED = "returned", "退回"
    PUBLISHED = "published", "已发布"
    WITHDRAWN = "withdrawn", "已下架"


class Stage(models.TextChoices):
    """Where a received file is on its way to facts."""

    QUEUED = "queued", "排队"
    READING = "reading", "识别中"
    EXTRACTING = "extracting", "抽取中"
    DONE = "done", "完成"


class InForce(models.TextChoices):
    """Whether a paper is in force, by what it and later papers say (效力)."""

    CURRENT = "current", "现行"
    REPEALED = "repealed", "已废止"
    EXPIRED = "expired", "已失效"
    UNKNOWN = "unknown", "未知"


_Row = TypeVar("_Row", bound=models.Model)


def shown(path: str = "") -> models.Q:
    """Papers that readers may open; `path` leads to the paper (`document__`)."""
    return ~models.Q(**{f"{path}status": DocumentStatus.WITHDRAWN})


def current(path: str = "") -> models.Q:
    """Papers that lists, counts and search are about: on show, and replaced by no newer version."""
    return shown(path) & models.Q(**{f"{path}replaced_by": None})


def ended(path: str, today: date) -> models.Q:
    """Papers out of force: repealed by a later one, or past their last day."""
    repealed = models.Q(**{f"{path}repealed_by__isnull": False, f"{path}repealed_on__lte": today})
    return repealed | models.Q(**{f"{path}in_force_until__lt": today})


class PaperRows(models.Manager[_Row]):
    """Rows of papers; `paper` leads from a row to its paper."""

    paper = "document__"

    def shown(self) -> models.QuerySet[_Row]:
        """Rows that can be opened, those of replaced papers too."""
        return self.get_queryset().filter(shown(self.paper))

    def current(self) -> models.QuerySet[_Row]:
        """Rows that are listed and counted."""
        return self.get_queryset().filter(current(self.paper))


class Papers(PaperRows["Document"]):
    """Papers themselves."""

    paper = ""


class Document(models.Model):
    """One paper: what was received, what its head and foot say, and its clean text.

    `source_map` holds the runs of `CleanText`, `paragraphs` rows of [start, end, role];
    all offsets in the database are into `text`. `layout` says where the lines of `source_text`
    stand on the pages of the original, see `documents.layout`, `cells` which words are cells of
    tables, see `documents.tables`.
    """

    original = models.OneToOneField(OriginalFile, models.PROTECT, verbose_name="原件")
    file_name = models.CharField("文件名", max_length=255)
    received_at = models.DateTimeField("收到时间", auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name="上传人", null=True, blank=True
    )
    status = models.CharField(
        "状态", max_length=12, choices=DocumentStatus, default=DocumentStatus.RECEIVED
    )
    failure = models.TextField("失败原因", blank=True)
    # How far reading has come, for the page that waits for it.
    stage = models.CharField("进度", max_length=12, choices=Stage, default=Stage.QUEUED)
    pages_read = models.PositiveIntegerField("已识别页数", default=0)
    pages = models.PositiveIntegerField("页数", null=True, blank=True)
    previous = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name="前一版本",
        null=True,
        blank=True,
        related_name="later_versions",
    )
    # The newest version on show; kept by `documents.versions`, so that no list has to look for it.
    replaced_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name="已由新版本取代",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    # Papers like this one of which a person said that they are others (另一文件).
    different = models.ManyToManyField("self", verbose_name="另一文件", blank=True)

    kind = models.CharField(
        "种类",
        max_length=12,
        choices=[(kind.value, name) for kind, name in KIND_NAMES.items()],
        default=DocumentKind.OTHER.value,
    )
    title = models.TextField("标题", blank=True)
    document_number = models.CharField("发文字号", max_length=120, blank=True)
    issuer = models.ForeignKey(
        Agency,
        models.SET_NULL,
        verbose_name="发文机关",
        null=True,
        blank=True,
        related_name="issued_documents",
    )
    joint_issuers = models.ManyToManyField(
        Agency, verbose_name="联合发文机关", blank=True, related_name="jointly_issued_documents"
    )
    issuer_explicit = models.BooleanField("机关署名", default=False)
    issued_on = models.DateField("成文日期", null=True, blank=True)
    region = models.CharField("地区", max_length=40, blank=True)
    in_force_from = models.DateField("施行日期", null=True, blank=True)
    in_force_until = models.DateField("有效期止", null=True, blank=True)
    # Where a later paper repeals this one, and from when; kept by `documents.links`.
    repealed_by = models.ForeignKey(
        "documents.Citation",
        models.SET_NULL,
        verbose_name="废止依据",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    repealed_on = models.DateField("废止日期", null=True, blank=True, editable=False)

    # Columns of the head that a person has set; later readings leave them alone.
    settled = models.JSONField("人工核定项", default=list, blank=True, editable=False)

    source_text = models.TextField("原文", blank=True)
    source_map = models.JSONField("对照表", default=list, blank=True)
    text = models.TextField("正文", blank=True)
    paragraphs = models.JSONField("段落", default=list, blank=True)
    warnings = models.JSONField("提示", default=list, blank=True)
    # What the file's reader was not sure of, in sentences for people; `warnings` holds codes of
    # the extraction.
    reading_warnings = ArrayField(
        models.TextField(), verbose_name="识别提示", default=list, blank=True
    )
    layout = models.JSONField("版面", default=dict, blank=True)
    cells = models.JSONField("表格", default=list, blank=True)
    reader = models.CharField("识别程序", max_length=80, blank=True)
    version = models.CharField("抽取版本", max_length=40, blank=True)
    analysed_at = models.DateTimeField("抽取时间", null=True, blank=True)

    objects = Papers()

    class Meta:
        """Newest paper first."""

        ordering = ("-issued_on", "-pk")
        verbose_name = verbose_name_plural = "文件"
        indexes = (
            models.Index(fields=("kind", "-issued_on"), name="document_kind_date"),
            models.Index(fields=("issuer", "-issued_on"), name="document_issuer_date"),
            models.Index(fields=("document_number",), name="document_number"),
            HashIndex(fields=("title",), name="document_title"),
            # Lists walk papers by date either way, those without a date last.
            models.Index(
                models.F("issued_on").desc(nulls_last=True),
                models.F("id").desc(nulls_last=True),
                name="document_newest",
            ),
            models.Index(fields=("issued_on",), name="document_oldest"),
            models.Index(fields=("received_at",), name="document_received"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in DocumentKind]),
                name="document_kind_known",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=DocumentStatus.values), name="document_status_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=DocumentStatus.FAILED) | ~models.Q(failure=""),
                name="document_failure_has_reason",
            ),
        )
        permissions = (("upload_document", "可以上传文件"),)

    def __str__(self) -> str:
        return self.display_title

    def get_absolute_url(self) -> str:
        """Page of the document."""
        return page_address("document", self.pk)

    @property
    def in_force(self) -> InForce:
        """Today's state; unknown where no later paper repeals it and it names no last day."""
        today = timezone.localdate()
        if self.repealed_by_id and self.repealed_on and self.repealed_on <= today:
            return InForce.REPEALED
        if self.in_force_until is None:
            return InForce.UNKNOWN
        past = self.in_force_until < today
        return InForce.EXPIRED if past else InForce.CURRENT

    @property
    def display_title(self) -> str:
        """Title to show; papers without a printed one go by their proposal, else their file."""
        if self.title:
            return self.title
        proposal = getattr(self, "proposal", None)
        if proposal is not None and proposal.title:
            return f"对《{proposal.title}》的答复"
        return self.file_name

    @property
    def quoted_title(self) -> str:
        """The title in 《》; marks inside it become 〈〉, as GB/T 15834 has it."""
        inner = self.display_title.translate(str.maketrans("《》", "〈〉"))
        return f"《{inner}》"
