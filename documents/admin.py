"""Django's own admin, in Chinese, for word lists and users only (词表与用户)."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from documents.models import Agency, AgencyAlias

admin.site.site_header = "吉策库管理"
admin.site.site_title = "吉策库"
admin.site.index_title = "词表与用户"


class AliasInline(admin.TabularInline[AgencyAlias, Agency]):
    """The names of a body, under it."""

    model = AgencyAlias
    extra = 1


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin[Agency]):
    """Public bodies with their aliases."""

    list_display = ("canonical", "region", "collective", "alias_count", "successor")
    list_filter = ("collective", "region")
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
