"""Addresses of the site; each is permanent."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from documents.views.agencies import agency_detail, agency_list
from documents.views.display import display
from documents.views.documents import document_detail, document_list, document_original
from documents.views.figures import result_detail, result_list, target_detail, target_list
from documents.views.home import home
from documents.views.measures import measure_detail, measure_list
from documents.views.proposals import proposal_detail, proposal_list
from documents.views.search import search
from documents.views.subsidies import subsidy_detail, subsidy_list
from documents.views.upload import upload

urlpatterns = [
    path("", home, name="home"),
    path("documents/", document_list, name="documents"),
    path("documents/<int:pk>/", document_detail, name="document"),
    path("documents/<int:pk>/original/", document_original, name="document_original"),
    path("measures/", measure_list, name="measures"),
    path("measures/<int:pk>/", measure_detail, name="measure"),
    path("subsidies/", subsidy_list, name="subsidies"),
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
    path("upload/", upload, name="upload"),
    path("display/", display, name="display"),
    path("login/", LoginView.as_view(template_name="pages/login.html"), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
