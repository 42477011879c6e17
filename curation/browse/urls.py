"""The addresses for readers. They are kept: records are cited by them."""

from django.urls import path, re_path

from curation.browse import feeds, site, views

app_name = "browse"
KINDS = "meetings|people|issues|reports"
UID = "[0-9a-z]{10}"
SOURCE = "[0-9a-f]{16}"

urlpatterns = [
    path("", views.Front.as_view(), name="front"),
    path("search/", views.Search.as_view(), name="search"),
    re_path(rf"^(?P<name>{KINDS})/$", views.List.as_view(), name="list"),
    re_path(
        rf"^(?P<name>{KINDS})\.(?P<form>csv|xlsx|json)$", views.Download.as_view(), name="download"
    ),
    re_path(rf"^(?P<name>{KINDS})\.atom$", feeds.Feed.as_view(), name="feed"),
    re_path(rf"^meetings/(?P<uid>{UID})/$", views.OneMeeting.as_view(), name="meeting"),
    re_path(rf"^people/(?P<uid>{UID})/$", views.OnePerson.as_view(), name="person"),
    re_path(rf"^issues/(?P<uid>{UID})/$", views.OneIssue.as_view(), name="issue"),
    re_path(rf"^reports/(?P<uid>{SOURCE})/$", views.OneReport.as_view(), name="report"),
    re_path(
        rf"^meetings/(?P<uid>{UID})\.json$",
        views.OneMeeting.as_view(form="json"),
        name="meeting_json",
    ),
    re_path(
        rf"^people/(?P<uid>{UID})\.json$", views.OnePerson.as_view(form="json"), name="person_json"
    ),
    re_path(
        rf"^issues/(?P<uid>{UID})\.json$", views.OneIssue.as_view(form="json"), name="issue_json"
    ),
    re_path(
        rf"^reports/(?P<uid>{SOURCE})\.json$",
        views.OneReport.as_view(form="json"),
        name="report_json",
    ),
    path("pictures/<slug:picture>/", views.Picture.as_view(), name="picture"),
    path("healthz", site.healthz, name="healthz"),
    path("robots.txt", site.Robots.as_view(), name="robots"),
    path("sitemap.xml", site.SitemapIndex.as_view(), name="sitemaps"),
    re_path(
        rf"^sitemap-(?P<name>{KINDS})-(?P<number>\d{{1,4}})\.xml$",
        site.Sitemap.as_view(),
        name="sitemap",
    ),
]
