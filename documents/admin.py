"""Django's own admin, in Chinese: word lists and users; papers and corrections to look at."""

from typing import Any, TypeVar, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from procrastinate.contrib.django.models import ProcrastinateJob

from documents.forms import UploadForm
from documents.models import (
    Agency,
    AgencyAlias,
    Correction,
    Document,
    SearchLog,
    SessionEnd,
    Synonym,
)
from documents.models.facts import KINDS
from documents.models.review import HEAD
from documents.uploading import files_take, outcomes_tell

_Row = TypeVar("_Row", bound=Model)

admin.site.site_header = "吉策库管理"
admin.site.site_title = "吉策库"
admin.site.index_title = "词表与用户"
# The queue's own list is in English, and says nothing the check list (审核) does not.
admin.site.unregister(ProcrastinateJob)
admin.site.unregister([User, Group])

_ACTS = {"add": "增加", "change": "修改", "delete": "删除", "view": "查看"}
_KEPT_HERE = ("agency", "agencyalias", "synonym", "user", "group")  # tables changed in the admin
_OF_THE_SITE = {
    "upload_document": "文件：上传",
    "change_document": "文件：核对、发布",
    "view_document": "文件：查看",
    "view_correction": "更正记录：查看",
    "view_searchlog": "检索日志：查看",
    "view_sessionend": "会话超时记录：查看",
}


def permission_words(permission: Permission) -> str:
    """A permission in Chinese, which Django names in English: 机构别名：修改."""
    act, _, _ = permission.codename.partition("_")
    words = f"{permission.content_type.name}：{_ACTS.get(act, permission.name)}"
    return _OF_THE_SITE.get(permission.codename, words)


class PermissionsField(forms.ModelMultipleChoiceField[Permission]):
    """The permissions that something asks for; the framework's own would only be in the way."""

    def __init__(self, label: str) -> None:
        asked = Q(codename__in=_OF_THE_SITE) | Q(content_type__model__in=_KEPT_HERE)
        rows = Permission.objects.filter(asked).select_related("content_type")
        widget = forms.CheckboxSelectMultiple
        super().__init__(rows, label=label, required=False, widget=widget)

    def label_from_instance(self, permission: Permission) -> str:
        """As staff read it."""
        return permission_words(permission)


class StaffGroupForm(forms.ModelForm[Group]):
    """A group and what it may do."""

    permissions = PermissionsField("权限")


class StaffForm(UserChangeForm[User]):
    """An account and what it may do besides what its groups may."""

    groups = forms.ModelMultipleChoiceField(
        Group.objects.all(), label="组", required=False, widget=forms.CheckboxSelectMultiple
    )
    user_permissions = PermissionsField("用户权限")


@admin.register(Group)
class StaffGroupAdmin(GroupAdmin):
    """Groups of staff."""

    form = StaffGroupForm


@admin.register(User)
class StaffAdmin(UserAdmin[User]):
    """Accounts."""

    form = StaffForm


class AliasInline(admin.TabularInline[AgencyAlias, Agency]):
    """The names of a body, under it."""

    model = AgencyAlias
    extra = 1


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin[Agency]):
    """Public bodies with their aliases."""

    list_display = ("canonical", "region", "collective", "alias_count", "successor")
    list_filter = ("collective", ("region", admin.EmptyFieldListFilter))
    search_fields = ("canonical", "aliases__name")
    autocomplete_fields = ("successor",)
    inlines = (AliasInline,)
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agency]:
        """Count aliases with the list, not row by row."""
        rows = super().get_queryset(request).select_related("successor")
        return rows.annotate(_aliases=Count("aliases"))

    @admin.display(description="别名数", ordering="_aliases")
    def alias_count(self, agency: Agency) -> int:
        """Number of names besides the official one."""
        return int(getattr(agency, "_aliases", 0))


@admin.register(AgencyAlias)
class AgencyAliasAdmin(admin.ModelAdmin[AgencyAlias]):
    """Aliases by themselves: those entered here are used at the next reading."""

    list_display = ("name", "agency", "edited")
    list_filter = ("edited",)
    search_fields = ("name", "agency__canonical")
    autocomplete_fields = ("agency",)
    list_select_related = ("agency",)
    list_per_page = 50


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin[Synonym]):
    """Words searched along with each other; they take effect at the next search."""

    list_display = ("__str__", "active", "note")
    list_filter = ("active",)
    search_fields = ("words", "note")


class ReadOnlyAdmin(admin.ModelAdmin[_Row]):
    """Rows to look at: they are made and changed on the pages of the site, which keep a trace."""

    list_per_page = 50

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Never here."""
        return False

    def has_change_permission(self, _request: HttpRequest, _row: _Row | None = None) -> bool:
        """Never here."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _row: _Row | None = None) -> bool:
        """Never here."""
        return False


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin[Document]):
    """Papers: the same upload as on the site, and of each row a link to its check."""

    list_display = (
        "display_title",
        "document_number",
        "issuer",
        "status",
        "stage",
        "received",
        "received_by",
        "checking",
    )
    list_filter = ("status", "kind", "received_at")
    search_fields = ("title", "document_number", "file_name")
    fields = (
        "file_name",
        "status",
        "failure",
        "title",
        "document_number",
        "kind",
        "issuer",
        "issued_on",
        "region",
        "received_at",
        "received_by",
        "previous",
        "pages",
        "reader",
        "version",
        "analysed_at",
        "checking",
    )
    readonly_fields = ("checking", "received_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        """Without the texts, which no list shows."""
        rows = super().get_queryset(request).select_related("issuer", "proposal", "received_by")
        return rows.defer("text", "source_text", "source_map", "paragraphs", "warnings", "layout")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever may upload on the site may do so here."""
        return request.user.has_perm("documents.upload_document")

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Take files in as the site does; a paper is never typed in."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
        if request.method == "POST" and form.is_valid():
            user = cast("User", request.user)
            outcomes_tell(request, files_take(form.papers(), user=user))
            return redirect("admin:documents_document_changelist")
        context = {
            **self.admin_site.each_context(request),
            **(extra_context or {}),
            "title": "上传文件",
            "form": form,
            "form_url": form_url,
            "opts": self.opts,
        }
        return render(request, "admin/documents/document/add_form.html", context)

    @admin.display(description="标题", ordering="title")
    def display_title(self, document: Document) -> str:
        """As on the site."""
        return document.display_title

    @admin.display(description="收到时间", ordering="received_at")
    def received(self, document: Document) -> str:
        """As the site's lists write it, which is short enough for one line."""
        return date_format(timezone.localtime(document.received_at), "Y-m-d H:i")

    @admin.display(description="核对")
    def checking(self, document: Document) -> SafeString:
        """Link to where facts are checked."""
        return format_html('<a href="{}">核对</a>', reverse("review", args=[document.pk]))


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin[Correction]):
    """The log of what people did to facts."""

    list_display = ("at", "by", "document", "kind", "action", "field_word", "old", "new")
    list_filter = ("action", "kind", "at")
    search_fields = ("document__title", "document__document_number", "by__username")
    list_select_related = ("by", "document__proposal")

    @admin.display(description="字段", ordering="field")
    def field_word(self, correction: Correction) -> str:
        """The field as the form of the check labels it."""
        model = Document if correction.kind == HEAD else KINDS.get(correction.kind)
        if model is None or not correction.field:
            return correction.field
        names = {field.name: str(field.verbose_name) for field in model._meta.fields}
        return names.get(correction.field, "责任单位")  # bodies are no column


@admin.register(SearchLog)
class SearchLogAdmin(ReadOnlyAdmin[SearchLog]):
    """What was searched for; kept 180 days."""

    list_display = ("at", "user", "text", "total", "milliseconds")
    list_select_related = ("user",)
    search_fields = ("text",)
    date_hierarchy = "at"


@admin.register(SessionEnd)
class SessionEndAdmin(ReadOnlyAdmin[SessionEnd]):
    """Sessions that idle time ended."""

    list_display = ("at", "username", "address")
    search_fields = ("username",)
    date_hierarchy = "at"
