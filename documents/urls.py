"""Addresses of the site; each is permanent."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path, re_path

from documents.views.agencies import agency_detail, agency_list, agency_picture
from documents.views.comparing import compare, discard, version
from documents.views.display import display
from documents.views.documents import document_detail, document_list, document_original
from documents.views.exports import agency_word, document_word, list_export
from documents.views.figures import (
    result_detail,
    result_list,
    result_picture,
    target_detail,
    target_list,
    target_list_picture,
    target_picture,
)
from documents.views.firms import firm, firm_export
from documents.views.heads import review_head
from documents.views.home import home, home_picture
from documents.views.measures import measure_detail, measure_list
from documents.views.originals import document_page, document_pages
from documents.views.proposals import proposal_detail, proposal_list
from documents.views.review import (
    review_accept,
    review_add,
    review_document,
    review_fact,
    review_queue,
    review_reread,
    review_stamp,
)
from documents.views.search import search, search_help, suggest, unanswered
from documents.views.subsidies import subsidy_detail, subsidy_list
from documents.views.upload import upload, uploads

LISTS = "documents|measures|subsidies|targets|results|proposals"

urlpatterns = [
    path("", home, name="home"),
    path("documents/", document_list, name="documents"),
    path("documents/<int:pk>/", document_detail, name="document"),
    path("documents/<int:pk>/original/", document_original, name="document_original"),
    path("documents/<int:pk>/pages/", document_pages, name="document_pages"),
    path("documents/<int:pk>/page/<int:number>/", document_page, name="document_page"),
    path("documents/<int:pk>/compare/<int:other>/", compare, name="compare"),
    path("documents/<int:pk>/version/<int:other>/", version, name="version"),
    path("documents/<int:pk>/discard/", discard, name="discard"),
    path("measures/", measure_list, name="measures"),
    path("measures/<int:pk>/", measure_detail, name="measure"),
    path("subsidies/", subsidy_list, name="subsidies"),
    path("subsidies/firm/", firm, name="firm"),
    path("subsidies/firm/export.xlsx", firm_export, name="firm_export"),
    path("subsidies/<int:pk>/", subsidy_detail, name="subsidy"),
    path("targets/", target_list, name="targets"),
    path("targets/<int:pk>/", target_detail, name="target"),
    path("results/", result_list, name="results"),
    path("results/<int:pk>/", result_detail, name="result"),
    path("agencies/", agency_list, name="agencies"),
    path("agencies/<int:pk>/", agency_detail, name="agency"),
    path("proposals/", proposal_list, name="proposals"),
    path("proposals/<int:pk>/", proposal_detail, name="proposal"),
    path("search/", search, name="search"),
    path("search/help/", search_help, name="search-help"),
    path("search/suggest/", suggest, name="suggest"),
    path("documents/<int:pk>/brief.docx", document_word, name="document_word"),
    path("agencies/<int:pk>/brief.docx", agency_word, name="agency_word"),
    re_path(rf"^(?P<name>{LISTS})/export\.(?P<suffix>xlsx|csv)$", list_export, name="export"),
    path("chart.png", home_picture, name="home_picture"),
    path("agencies/<int:pk>/chart.png", agency_picture, name="agency_picture"),
    path("targets/chart.png", target_list_picture, name="targets_picture"),
    path("targets/<int:pk>/chart.png", target_picture, name="target_picture"),
    path("results/<int:pk>/chart.png", result_picture, name="result_picture"),
    path("search/unanswered/", unanswered, name="unanswered"),
    path("upload/", upload, name="upload"),
    path("upload/mine/", uploads, name="uploads"),
    path("display/", display, name="display"),
    path("review/", review_queue, name="review_queue"),
    path("review/<int:pk>/", review_document, name="review"),
    path("review/<int:pk>/accept/", review_accept, name="review_accept"),
    path("review/<int:pk>/add/", review_add, name="review_add"),
    path("review/<int:pk>/head/", review_head, name="review_head"),
    path("review/<int:pk>/reread/", review_reread, name="review_reread"),
    path("review/<int:pk>/stamp/", review_stamp, name="review_stamp"),
    path("review/<int:pk>/<slug:kind>/<int:fact_pk>/", review_fact, name="review_fact"),
    path("login/", LoginView.as_view(template_name="pages/login.html"), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
